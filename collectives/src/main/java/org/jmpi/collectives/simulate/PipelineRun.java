package org.jmpi.collectives.simulate;

import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jmpi.collectives.schedule.Pipelined;
import org.jmpi.collectives.schedule.Problem;

/// Runs a pipeline round by round, from the schedule of a shorter one ([Pipe]).
///
/// Rounds that repeat are run as often as the whole pipeline has them. What a period of them does to the ranks'
/// times depends on how these lie to each other alone. So where all processors and ports have come to lie as
/// they lay some periods before, all later by c, the same goes on to happen, and what is left is added at once. That
/// is exact, and so is the run where it doesn't come to that.
final class PipelineRun {
    private final Pipe pipe;
    private final RoundTable table;
    private final Lockstep lockstep;
    private final Costs costs;
    /// The rounds behind which periods of long segments and of short ones are put in.
    private final int longPeriod;
    private final int shortPeriod;
    private long stepsLeft;

    PipelineRun(Pipelined algorithm, Pipe pipe, IntFunction<Problem> problems, Symmetry symmetry, Placement hosts,
            Costs costs) {
        this.pipe = pipe;
        this.costs = costs;
        int[] some = symmetry.someOfEach();
        this.table = RoundTable.of((problem, out) -> algorithm.emit(problem, pipe.segments(), out), some.length,
                number -> problems.apply(some[number]), costs);
        this.lockstep = new Lockstep(hosts, table, symmetry.numbers(), costs);
        int[] repeats = IntStream.range(pipe.period(), table.count())
                .filter(round -> table.areEqual(round, round - pipe.period()))
                .toArray();
        if (repeats.length == 0) {
            throw new IllegalStateException("rounds of a pipeline repeat: rounds=" + table.count() + ", period="
                    + pipe.period() + "; correct the algorithm's period or depth");
        }
        this.longPeriod = repeats[0];
        this.shortPeriod = repeats[repeats.length - 1];
    }

    /// The picoseconds until the last rank is done; nothing if that would take more steps.
    OptionalLong run(long mostSteps) {
        stepsLeft = mostSteps;
        for (int round = 0; round < table.count(); round++) {
            lockstep.run(round);
            boolean hasTime = round != longPeriod || repeat(round, pipe.moreLong());
            if (!hasTime || round == shortPeriod && !repeat(round, pipe.moreShort())) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(lockstep.times().latest() + costs.call);
    }

    /// Run the period that ends with a round so many times more; whether the steps allowed it.
    private boolean repeat(int end, int more) {
        long steps = IntStream.rangeClosed(end - pipe.period() + 1, end).mapToLong(lockstep::steps).sum();
        RankTimes before = lockstep.times().copy();
        int since = 0;
        int atMost = 1;
        for (int left = more; left > 0; left--) {
            stepsLeft -= steps;
            if (stepsLeft < 0) {
                return false;
            }
            IntStream.rangeClosed(end - pipe.period() + 1, end).forEach(lockstep::run);
            since++;
            OptionalLong later = lockstep.times().later(before);
            if (later.isPresent()) {
                int over = (left - 1) / since;
                lockstep.times().shift(over * later.getAsLong());
                left -= over * since;
            }
            if (since == atMost) {
                before = lockstep.times().copy();
                since = 0;
                atMost *= 2;
            }
        }
        return true;
    }
}
