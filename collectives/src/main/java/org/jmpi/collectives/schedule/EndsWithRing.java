package org.jmpi.collectives.schedule;

/// An algorithm that ends with equal parts going round a ring, in which a rank passes over what it or the next one
/// has already.
///
/// Then no two ranks do the same, and each has Θ(p) rounds. A cost model can still bound the time, by the ring of an
/// all-gather that begins when the first or when the last rank comes to it. Both hold, in the numbers counted from
/// the root, if a rank x receives in each of the rounds 0 to x - 1, and each x below p - 1 sends in them: what
/// reaches rank x up to then has come from no rank below 0, so nothing passed over can have mattered.
public interface EndsWithRing extends Algorithm {

    /// Emit the steps of the problem's rank ahead of the ring.
    void emitHead(Problem problem, ScheduleBuilder out);
}
