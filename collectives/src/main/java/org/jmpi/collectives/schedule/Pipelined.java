package org.jmpi.collectives.schedule;

/// An algorithm that moves data in segments, one behind the other, in rounds that all ranks count alike.
///
/// Every rank ends each round by [ScheduleBuilder#nextRound], also one in which it has nothing to do, and a
/// message is received in the round in which it is sent. While all segments under way are of one length, the
/// rounds repeat: [#period] more segments of that length add as many rounds, the same as those before.
///
/// A cost model can then look at short pipelines, and at times that repeat. Worth it where a million ranks have
/// hundreds of segments. The tests compare with the whole schedule.
public interface Pipelined extends Algorithm {

    /// Into how many segments the problem's data is cut, as [Region#part] does.
    int segments(Problem problem);

    /// After how many segments the rounds repeat; 1 or more.
    int period(Problem problem);

    /// How many rounds pass, at most, from a segment's first message to its last.
    int depth(Problem problem);

    /// Emit the steps of the problem's rank for another number of segments.
    void emit(Problem problem, int segments, ScheduleBuilder out);

    @Override
    default void emit(Problem problem, ScheduleBuilder out) {
        emit(problem, segments(problem), out);
    }
}
