package org.jmpi.internal.deadlock;

import java.util.ArrayList;
import java.util.List;

/// What a rank tells its launcher about its waits. World ranks.
///
/// @param epoch   of the rank: which `init` they belong to
/// @param state   whether the rank is blocked; nothing else counts where it isn't
/// @param others  changes when a thread that waits for no message has run
/// @param waits   of the rank's threads; and, with id 0, collectives under way that none of them waits for
/// @param traffic frames between this rank and those it ever had some with
public record WaitView(int epoch, State state, long others, List<Wait> waits, List<Traffic> traffic) {

    /// Whether a rank is blocked.
    public enum State {
        /// None of its threads waits for others.
        RUNS,
        /// Some wait, but something on this rank may go on: another thread, or a message on its way.
        ACTS,
        /// Nothing on this rank goes on before another rank acts.
        BLOCKED
    }

    /// A wait.
    ///
    /// @param id           never given twice on a rank
    /// @param position     grows as the operation goes on
    /// @param nanos        how long it has lasted
    /// @param alternatives it can go on once all ranks of one of these have acted
    /// @param thread       name of the thread
    /// @param text         operation, details, line of the program
    public record Wait(long id, long position, long nanos, List<int[]> alternatives, String thread, String text) {
    }

    /// Frames between two ranks.
    ///
    /// @param peer    the other one
    /// @param sent    to it
    /// @param arrived from it
    public record Traffic(int peer, long sent, long arrived) {
    }

    /// A rank that isn't blocked.
    public static WaitView notBlocked(int epoch, State state) {
        return new WaitView(epoch, state, 0, List.of(), List.of());
    }

    /// Whether nothing at all has happened on the rank between two views.
    public boolean isUnchanged(WaitView later) {
        return epoch == later.epoch && state == later.state && others == later.others
                && positions().equals(later.positions()) && traffic.equals(later.traffic);
    }

    private List<List<Long>> positions() {
        List<List<Long>> all = new ArrayList<>();
        waits.forEach(wait -> all.add(List.of(wait.id, wait.position)));
        return all;
    }

    /// Frames sent to a rank.
    public long sentTo(int peer) {
        return traffic.stream().filter(one -> one.peer == peer).mapToLong(Traffic::sent).sum();
    }

    /// Frames taken in from a rank.
    public long arrivedFrom(int peer) {
        return traffic.stream().filter(one -> one.peer == peer).mapToLong(Traffic::arrived).sum();
    }
}
