package org.jmpi.collectives.simulate;

import org.jmpi.collectives.schedule.Pipelined;
import org.jmpi.collectives.schedule.Problem;

/// A pipeline cut short: fewer segments of the same two lengths, among which all rounds of the long one come up.
///
/// ```
/// segments  long long long … long short short … short
/// rounds    | fill |  ×n   | change  |   ×n   | drain |        ×n: the period that is repeated
/// ```
///
/// @param question   as long as the segments that are left
/// @param segments   how many those are
/// @param moreLong   how many periods of long segments were left out
/// @param moreShort  how many of short ones
/// @param period     rounds, and segments, of a period
record Pipe(Question question, int segments, int moreLong, int moreShort, int period) {

    /// Cut an algorithm's pipeline short.
    static Pipe of(Pipelined algorithm, Question question, Problem first) {
        int all = algorithm.segments(first);
        int period = algorithm.period(first);
        int least = algorithm.depth(first) + period + 1;
        long units = question.bytes() / question.unit();
        int longer = (int) (units % all);
        int moreLong = Math.max(0, (longer - least) / period);
        int moreShort = Math.max(0, (all - longer - least) / period);
        int left = all - (moreLong + moreShort) * period;
        long bytes = (units / all * left + longer - (long) moreLong * period) * question.unit();
        return new Pipe(new Question(question.operation(), question.ranks(), bytes, question.unit()), left, moreLong,
                moreShort, period);
    }

    /// Whether anything was left out.
    boolean isShorter() {
        return moreLong + moreShort > 0;
    }
}
