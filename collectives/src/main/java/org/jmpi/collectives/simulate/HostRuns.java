package org.jmpi.collectives.simulate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jmpi.collectives.schedule.LedHosts;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.TwoLevel;

/// Runs an algorithm of leaders ([LedHosts]) in its parts.
///
/// ```
/// one host of each kind ──▶ leaders, from the times they are at ──▶ one host of each kind and leader's time
/// ```
///
/// A host's ranks have nothing from outside but through their leader; so hosts that do the same, whose leaders come
/// back at the same time with ports free at the same times, end at the same time. That is exact.
final class HostRuns {
    private final LedHosts algorithm;
    private final IntFunction<Problem> problems;
    private final Placement hosts;
    private final Costs costs;
    private final Map<Kind, LedHost> kinds = new HashMap<>();

    HostRuns(LedHosts algorithm, IntFunction<Problem> problems, Placement hosts, Costs costs) {
        this.algorithm = algorithm;
        this.problems = problems;
        this.hosts = hosts;
        this.costs = costs;
    }

    /// About how many steps the leaders have among each other.
    long leadersSteps() {
        return (long) hosts.count() * among(hosts.count() / 2).length;
    }

    /// The picoseconds until the last rank is done.
    long run() {
        var leaders = new Engine(new Placement(hosts.count(), 1), hosts.count(), this::among, costs);
        for (int host = 0; host < hosts.count(); host++) {
            leaders.times().put(host, like(host).before());
        }
        leaders.run();
        Set<Ending> endings = new LinkedHashSet<>();
        for (int host = 0; host < hosts.count(); host++) {
            endings.add(new Ending(like(host), leaders.times().at(host)));
        }
        return costs.call
                + endings.parallelStream().mapToLong(ending -> ending.host.latest(ending.leader)).max().orElseThrow();
    }

    private record Ending(LedHost host, RankTimes.At leader) {
    }

    /// Hosts with equal kinds do the same.
    private record Kind(int size, int leader, boolean hasRoot) {
    }

    private LedHost like(int host) {
        Problem first = problems.apply(hosts.first(host));
        int leader = leader(first, host);
        boolean hasRoot = first.root() >= 0 && hosts.share(first.root(), first.rank());
        return kinds.computeIfAbsent(new Kind(hosts.size(host), leader - first.rank(), hasRoot),
                _ -> LedHost.of(algorithm, problems, hosts, leader, costs));
    }

    private static int leader(Problem problem, int host) {
        return problem.root() >= 0 && problem.hosts().of(problem.root()) == host ? problem.root() : problem.rank();
    }

    /// What the leader of a host does among the others, with peers counted round the hosts.
    private long[] among(int host) {
        int leader = leader(problems.apply(hosts.first(host)), host);
        long[] program = ProgramCompiler.compile(
                (problem, out) -> algorithm.parts(problem, TwoLevel.of(problem), out).among().run(),
                problems.apply(leader), costs);
        for (int at = 0; at < program.length; at++) {
            if (Code.kind(program[at]) <= Code.RECEIVE) {
                int peer = hosts.peer(leader, program[at]) / hosts.perHost();
                program[at] = Code.to(program[at], Math.floorMod(peer - host, hosts.count()));
            }
        }
        return program;
    }
}
