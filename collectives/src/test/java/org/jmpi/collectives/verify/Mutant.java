package org.jmpi.collectives.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Round;
import org.jmpi.collectives.schedule.Schedule;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Step;
import org.jmpi.spi.CollectiveCall.Operation;

/// An algorithm one step of one rank of which is broken.
record Mutant(Algorithm original, int rank, int victim, Mutation mutation, Optional<Step> step, int size)
        implements Algorithm {

    /// Break a step drawn by chance.
    static Mutant of(Algorithm original, Case what, Mutation mutation, Random random) {
        int rank = random.nextInt(what.size());
        List<Step> steps = steps(original.schedule(what.problem(rank)));
        int victim = steps.isEmpty() ? 0 : random.nextInt(steps.size());
        Optional<Step> step = steps.isEmpty() ? Optional.empty()
                : Optional.of(steps.get(victim)).filter(candidate -> mutation.breaks(candidate, what.size()));
        return new Mutant(original, rank, victim, mutation, step, what.size());
    }

    private static List<Step> steps(Schedule schedule) {
        List<Step> steps = new ArrayList<>();
        for (Round round : schedule.rounds()) {
            steps.addAll(round.transfers());
            steps.addAll(round.locals());
        }
        return steps;
    }

    /// Whether there is something to break.
    boolean differs() {
        return step.isPresent();
    }

    @Override
    public Schedule schedule(Problem problem) {
        Schedule whole = original.schedule(problem);
        if (problem.rank() != rank) {
            return whole;
        }
        List<Round> rounds = new ArrayList<>();
        int index = 0;
        for (Round round : whole.rounds()) {
            List<Step.Transfer> transfers = new ArrayList<>();
            List<Step.Local> locals = new ArrayList<>();
            for (Step.Transfer transfer : round.transfers()) {
                broken(transfer, index++).ifPresent(broken -> transfers.add((Step.Transfer) broken));
            }
            for (Step.Local local : round.locals()) {
                broken(local, index++).ifPresent(broken -> locals.add((Step.Local) broken));
            }
            rounds.add(new Round(transfers, locals));
        }
        return new Schedule(rounds, whole.scratchBytes(), whole.maxTransfers(), whole.readsSend(), whole.readsRecv(),
                whole.writesRecv());
    }

    private Optional<Step> broken(Step candidate, int index) {
        return index == victim ? mutation.apply(candidate, rank, size) : Optional.of(candidate);
    }

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public Set<Operation> operations() {
        return original.operations();
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        original.emit(problem, out);
    }

    @Override
    public String toString() {
        return mutation + " of rank " + rank + "'s " + step.map(Step::toString).orElse("nothing");
    }
}
