package org.jmpi.internal.profile;

/// How far another clock is ahead of this one: the best of some questions (Cristian's algorithm).
public final class ClockEstimate {
    private static final int HALF = 2;

    private long at;
    private long offset;
    private long error = Long.MAX_VALUE;

    /// Learn from one question.
    ///
    /// @param asked    when it was sent, by this clock
    /// @param told     what the other clock showed then
    /// @param answered when the answer came, by this clock
    public void add(long asked, long told, long answered) {
        long way = (answered - asked) / HALF;
        if (way < error) {
            error = way;
            at = asked + way;
            offset = told - (asked + way);
        }
    }

    /// Whether there was an answer.
    public boolean isKnown() {
        return error != Long.MAX_VALUE;
    }

    /// What this clock showed at the time of the best question.
    public long at() {
        return at;
    }

    /// Nanoseconds to add to this clock to get the other.
    public long offset() {
        return offset;
    }

    /// Nanoseconds that the offset may be wrong by: half the time of the shortest question.
    public long error() {
        return error;
    }
}
