package org.jmpi.collectives.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.Step;

/// Runs the schedules of all ranks symbolically and compares the outcome with what the standard says.
///
/// Every send is synchronous: it is complete only when it has met its receive. Shown are: no deadlock,
/// messages of the lengths expected, nothing lost, nothing doubled, elements whole, operands in rank order
/// where it matters, and no byte written besides.
public final class Verifier {
    private final Case what;
    private final List<SymbolicRank> ranks = new ArrayList<>();
    private final Map<Pair, Deque<Region>> sends = new HashMap<>();
    private final Map<Pair, Deque<Region>> receives = new HashMap<>();
    private final Deque<Integer> ready = new ArrayDeque<>();

    private Verifier(Algorithm algorithm, Case what) {
        this.what = what;
        var expectation = new Expectation(what);
        for (int rank = 0; rank < what.size(); rank++) {
            var problem = what.problems().get(rank);
            ranks.add(new SymbolicRank(problem, algorithm.schedule(problem), expectation.send(rank),
                    expectation.recv(rank)));
        }
    }

    /// Verify an algorithm on one case.
    ///
    /// @throws ScheduleFault with the case and what is wrong
    public static void verify(Algorithm algorithm, Case what) {
        try {
            var run = new Verifier(algorithm, what);
            run.run();
            run.checkEnd();
        } catch (ScheduleFault e) {
            var fault =
                    new ScheduleFault("algorithm " + algorithm.name() + ", " + what + ": " + e.getMessage());
            fault.initCause(e);
            throw fault;
        }
    }

    private void run() {
        for (int rank = 0; rank < ranks.size(); rank++) {
            begin(rank);
        }
        while (!ready.isEmpty()) {
            int rank = ready.remove();
            SymbolicRank self = ranks.get(rank);
            if (!self.isDone() && self.finishRound()) {
                begin(rank);
            }
        }
    }

    private void begin(int rank) {
        SymbolicRank self = ranks.get(rank);
        if (self.isDone()) {
            return;
        }
        for (Step.Transfer step : self.begin()) {
            checkPeer(rank, step);
            switch (step) {
                case Step.Send(Region from, int peer) -> post(sends, new Pair(rank, peer), from);
                case Step.Receive(Region into, int peer) -> post(receives, new Pair(peer, rank), into);
            }
        }
        ready.add(rank);
    }

    private void checkPeer(int rank, Step.Transfer step) {
        if (step.peer() < 0 || step.peer() >= ranks.size() || step.peer() == rank) {
            throw new ScheduleFault("rank " + rank + " has no such peer: " + step);
        }
    }

    private void post(Map<Pair, Deque<Region>> side, Pair pair, Region region) {
        side.computeIfAbsent(pair, _ -> new ArrayDeque<>()).add(region);
        Deque<Region> sent = sends.get(pair);
        Deque<Region> wanted = receives.get(pair);
        if (sent != null && wanted != null && !sent.isEmpty() && !wanted.isEmpty()) {
            transfer(pair, sent.remove(), wanted.remove());
        }
    }

    private void transfer(Pair pair, Region from, Region into) {
        if (from.length() != into.length()) {
            throw new ScheduleFault(pair + " exchange messages of unequal length: " + from + " to " + into);
        }
        SymbolicRank source = ranks.get(pair.source);
        SymbolicRank target = ranks.get(pair.target);
        target.write(into, source.read(from));
        source.complete();
        target.complete();
        ready.add(pair.source);
        ready.add(pair.target);
    }

    private void checkEnd() {
        if (!ranks.stream().allMatch(SymbolicRank::isDone)) {
            throw new ScheduleFault("deadlock: " + ranks.stream().filter(rank -> !rank.isDone()).toList());
        }
        var expectation = new Expectation(what);
        for (int rank = 0; rank < ranks.size(); rank++) {
            List<Piece> got = Pieces.merge(ranks.get(rank).received());
            List<Piece> wanted = Pieces.merge(expectation.result(rank).pieces());
            if (!got.equals(wanted)) {
                throw new ScheduleFault("rank " + rank + " has " + got + ", expected " + wanted);
            }
        }
    }

    private record Pair(int source, int target) {
        @Override
        public String toString() {
            return "ranks " + source + " and " + target;
        }
    }
}
