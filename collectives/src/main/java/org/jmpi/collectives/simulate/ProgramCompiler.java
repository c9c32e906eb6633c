package org.jmpi.collectives.simulate;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Round;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Step;

/// Turns the schedule of one rank into a program of one word a step: in each round sends, receives, local steps.
final class ProgramCompiler {
    private static final int FIRST_ROOM = 64;

    private final Costs costs;
    private final Problem problem;
    private long[] steps = new long[FIRST_ROOM];
    private int count;

    private ProgramCompiler(Problem problem, Costs costs) {
        this.problem = problem;
        this.costs = costs;
    }

    /// Compile what is emitted. Rounds are taken as they come; the schedule is never held.
    static long[] compile(BiConsumer<Problem, ScheduleBuilder> emit, Problem problem, Costs costs) {
        var compiler = new ProgramCompiler(problem, costs);
        var builder = new ScheduleBuilder(compiler::add);
        emit.accept(problem, builder);
        builder.nextRound();
        return Arrays.copyOf(compiler.steps, compiler.count);
    }

    /// Compile what is emitted, and hand on the words of each round, also of those with nothing in them.
    static void compileRounds(BiConsumer<Problem, ScheduleBuilder> emit, Problem problem, Costs costs,
            Consumer<long[]> sink) {
        var compiler = new ProgramCompiler(problem, costs);
        emit.accept(problem, ScheduleBuilder.ofAllRounds(round -> {
            compiler.count = 0;
            compiler.add(round);
            sink.accept(Arrays.copyOf(compiler.steps, compiler.count));
        }));
    }

    private void add(Round round) {
        int opening = count;
        for (Step.Transfer step : round.transfers()) {
            if (step.isSend()) {
                add(transfer(Code.SEND, step));
            }
        }
        for (Step.Transfer step : round.transfers()) {
            if (!step.isSend()) {
                add(transfer(Code.RECEIVE, step));
            }
        }
        for (Step.Local step : round.locals()) {
            add(Code.of(step.isReduction() ? Code.REDUCE : Code.COPY, 0,
                    costs.number(step.from().length())));
        }
        if (count > opening) {
            steps[opening] = Code.opening(steps[opening]);
        }
    }

    private long transfer(int kind, Step.Transfer step) {
        int shift = Math.floorMod(step.peer() - problem.rank(), problem.size());
        return Code.of(kind, shift, costs.number(step.region().length()));
    }

    private void add(long step) {
        if (count == steps.length) {
            steps = Arrays.copyOf(steps, Math.addExact(count, count));
        }
        steps[count++] = step;
    }
}
