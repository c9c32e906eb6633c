package org.jmpi.collectives.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.Step;
import org.jmpi.spi.CollectiveCall.Operation;

/// Runs the schedules of all ranks symbolically and compares the outcome with what the standard says.
///
/// Every send is synchronous: it is complete only when it has met its receive. Shown are: no deadlock,
/// messages of the lengths expected, nothing lost, nothing doubled, elements whole, operands in rank order
/// where it matters, no byte written besides, and that nobody leaves a barrier before all have entered.
public final class Verifier {
    private final boolean barrier;
    private final List<SymbolicRank> ranks = new ArrayList<>();
    private final Mailboxes mail;
    private final Hearsay hearsay;
    private final Deque<SymbolicRank> ready = new ArrayDeque<>();
    private final Expectation expectation;

    private Verifier(Algorithm algorithm, Case what) {
        List<Problem> problems = what.problems();
        this.barrier = problems.getFirst().operation() == Operation.BARRIER;
        this.mail = new Mailboxes(what.size());
        this.hearsay = new Hearsay(barrier ? what.size() : 0);
        this.expectation = new Expectation(problems);
        for (int rank = 0; rank < what.size(); rank++) {
            var problem = problems.get(rank);
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
        ranks.forEach(this::begin);
        while (!ready.isEmpty()) {
            SymbolicRank self = ready.remove();
            self.finishRound();
            begin(self);
        }
    }

    private void begin(SymbolicRank self) {
        if (self.isDone()) {
            return;
        }
        if (barrier) {
            hearsay.begin(self.number());
        }
        List<Step.Transfer> steps = self.begin();
        if (steps.isEmpty()) {
            ready.add(self);
        }
        for (int i = 0; i < steps.size(); i++) {
            post(self, steps.get(i));
        }
    }

    private void post(SymbolicRank self, Step.Transfer step) {
        if (step.peer() < 0 || step.peer() >= ranks.size() || step.peer() == self.number()) {
            throw new ScheduleFault("rank " + self.number() + " has no such peer: " + step);
        }
        Step.Transfer match = mail.match(self.number(), step);
        if (match == null) {
            return;
        }
        SymbolicRank peer = ranks.get(step.peer());
        if (step.isSend()) {
            transfer(self, step.region(), peer, match.region());
        } else {
            transfer(peer, match.region(), self, step.region());
        }
    }

    private void transfer(SymbolicRank source, Region from, SymbolicRank target, Region into) {
        if (from.length() != into.length()) {
            throw new ScheduleFault("ranks " + source.number() + " and " + target.number()
                    + " exchange messages of unequal length: " + from + " to " + into);
        }
        if (barrier) {
            hearsay.tell(source.number(), target.number());
        }
        target.write(into, source.read(from));
        if (source.complete()) {
            ready.add(source);
        }
        if (target.complete()) {
            ready.add(target);
        }
    }

    private void checkEnd() {
        if (!ranks.stream().allMatch(SymbolicRank::isDone)) {
            throw new ScheduleFault("deadlock: " + ranks.stream().filter(rank -> !rank.isDone()).toList());
        }
        hearsay.check();
        for (SymbolicRank rank : ranks) {
            List<Piece> got = rank.received();
            List<Piece> wanted = expectation.result(rank.number()).pieces();
            if (!got.equals(wanted)) {
                throw new ScheduleFault("rank " + rank.number() + " has " + got + ", expected " + wanted);
            }
        }
    }
}
