package org.jmpi.collectives.simulate;

import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jmpi.collectives.schedule.LedHosts;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.TwoLevel;

/// One host of those that do the same: its ranks' programs, with peers counted round the host.
final class LedHost {
    private final int leader;
    private final long[][] before;
    private final long[][] after;
    private final Costs costs;
    private final RankTimes.At leaderBefore;

    private LedHost(int leader, long[][] before, long[][] after, Costs costs) {
        this.leader = leader;
        this.before = before;
        this.after = after;
        this.costs = costs;
        this.leaderBefore = begun().times().at(leader);
    }

    /// The host of a leader.
    static LedHost of(LedHosts algorithm, IntFunction<Problem> problems, Placement hosts, int leader, Costs costs) {
        int host = leader / hosts.perHost();
        long[][] before = programs((problem, out) -> parts(algorithm, problem, out).before().run(), problems, hosts,
                host, costs);
        long[][] after = programs((problem, out) -> parts(algorithm, problem, out).after().run(), problems, hosts,
                host, costs);
        return new LedHost(leader - hosts.first(host), before, after, costs);
    }

    private static LedHosts.Parts parts(LedHosts algorithm, Problem problem, ScheduleBuilder out) {
        return algorithm.parts(problem, TwoLevel.of(problem), out);
    }

    private static long[][] programs(BiConsumer<Problem, ScheduleBuilder> emit, IntFunction<Problem> problems,
            Placement hosts, int host, Costs costs) {
        return IntStream.range(hosts.first(host), hosts.first(host) + hosts.size(host))
                .mapToObj(rank -> inside(ProgramCompiler.compile(emit, problems.apply(rank), costs), hosts, rank))
                .toArray(long[][]::new);
    }

    private static long[] inside(long[] program, Placement hosts, int rank) {
        for (int at = 0; at < program.length; at++) {
            if (Code.kind(program[at]) <= Code.RECEIVE) {
                int size = hosts.size(rank / hosts.perHost());
                program[at] = Code.to(program[at], Math.floorMod(hosts.peer(rank, program[at]) - rank, size));
            }
        }
        return program;
    }

    /// Where the leader is when it turns to the others.
    RankTimes.At before() {
        return leaderBefore;
    }

    /// The picoseconds until the last rank is done, if the leader comes back at `from`.
    long latest(RankTimes.At from) {
        Engine engine = begun();
        engine.times().put(leader, from);
        for (int rank = 0; rank < after.length; rank++) {
            engine.goOn(rank, after[rank]);
        }
        engine.run();
        return engine.times().latest();
    }

    /// The host when all have done what comes before.
    private Engine begun() {
        var engine =
                new Engine(new Placement(before.length, before.length), before.length, rank -> before[rank], costs);
        engine.advance();
        return engine;
    }
}
