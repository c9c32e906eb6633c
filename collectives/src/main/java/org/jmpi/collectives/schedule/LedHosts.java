package org.jmpi.collectives.schedule;

/// An algorithm that works inside each host, then among the hosts' leaders, then inside each host again.
///
/// Only leaders ([TwoLevel#leads]) have messages between hosts. A cost model can then look at the leaders by
/// themselves, and at one host of those that do the same from the same time on: inside, ranks at the same place of
/// hosts do the same, if the hosts have as many ranks, one behind the other, the same place leads them, and the root is
/// on none of them. Each part is complete in itself: what is sent in it is received in it.
public interface LedHosts extends Algorithm {

    /// The parts of the problem's rank, each of which emits its steps when it is run; they are run in this order.
    ///
    /// @param place where the problem's rank is
    Parts parts(Problem problem, TwoLevel place, ScheduleBuilder out);

    /// What a rank does.
    ///
    /// @param before inside its host
    /// @param among  with the other leaders, if it leads
    /// @param after  inside its host again
    record Parts(Runnable before, Runnable among, Runnable after) {
    }

    @Override
    default void emit(Problem problem, ScheduleBuilder out) {
        var place = TwoLevel.of(problem);
        Parts parts = parts(problem, place, out);
        parts.before.run();
        if (place.leads()) {
            parts.among.run();
        }
        parts.after.run();
    }
}
