package org.jmpi.collectives.allreduce;

import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;

/// A partial result that moves between three buffers as operands come in, so that nothing is copied on the
/// way.
///
/// An operand of lower ranks is combined into the sum, one of higher ranks takes the sum in.
final class RunningSum {
    private final ScheduleBuilder out;
    private Region current;
    private Region free;
    private final boolean commutative;
    private boolean borrowed;

    /// Start with a contribution.
    ///
    /// @param own         this rank's contribution; only read, unless it is `result`
    /// @param result      a buffer to work in
    /// @param commutative whether operands may be swapped where that saves a copy
    RunningSum(Region own, Region result, boolean commutative, ScheduleBuilder out) {
        this.out = out;
        this.commutative = commutative;
        this.current = own;
        this.borrowed = !own.equals(result);
        this.free = borrowed ? result : out.scratch(own.length());
    }

    /// Where the sum stands now.
    Region current() {
        return current;
    }

    /// Take in a partial result of lower ranks.
    void receiveLower(int peer) {
        out.receive(free, peer);
        combine(true);
    }

    /// Send the sum to a peer and take in the peer's.
    void exchange(int peer, boolean peerIsLower) {
        out.receive(free, peer).send(current, peer);
        combine(peerIsLower);
    }

    private void combine(boolean operandIsLower) {
        if (operandIsLower && !(borrowed && commutative)) {
            leaveContribution();
            out.reduce(free, current);
        } else {
            out.reduce(current, free);
            Region before = current;
            current = free;
            free = borrowed ? out.scratch(before.length()) : before;
            borrowed = false;
        }
        out.nextRound();
    }

    /// Before the sum is written for the first time, it leaves the contribution.
    private void leaveContribution() {
        if (borrowed) {
            Region copy = out.scratch(current.length());
            out.copy(current, copy);
            current = copy;
            borrowed = false;
        }
    }
}
