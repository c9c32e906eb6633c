package org.jmpi.collectives.reduce;

import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;

/// A sum that grows in a result buffer as operands of neighbours come in, all of it or a part.
///
/// Operands are received straight into the result as long as that is free, and into scratch later.
public final class PartialSum {
    private final Region own;
    private final Region result;
    private final boolean commutative;
    private final ScheduleBuilder out;
    private final Region scratch;
    private boolean started;

    /// Start with this rank's contribution.
    ///
    /// @param own    the contribution; only read, unless it is `result`
    /// @param result where the sum is to stand
    public PartialSum(Problem problem, Region own, Region result, ScheduleBuilder out) {
        this.own = own;
        this.result = result;
        this.commutative = problem.commutative();
        this.out = out;
        this.started = own.equals(result);
        this.scratch = problem.size() > 1 ? out.scratch(own.length()) : own;
    }

    /// Where the sum stands, `bytes` from `from` on.
    public Region slice(long from, long bytes) {
        return (started ? result : own).slice(from, bytes);
    }

    /// Send what a peer needs, in the round of the next step.
    public PartialSum send(long from, long bytes, int peer) {
        out.send(slice(from, bytes), peer);
        return this;
    }

    /// Take in `bytes` from `from` on of a peer's sum, whose ranks are next to ours. The rest of the sum is
    /// given up.
    public void receive(long from, long bytes, int peer, boolean peerIsLower) {
        Region current = slice(from, bytes);
        Region into = result.slice(from, bytes);
        if (!started && (commutative || !peerIsLower)) {
            out.receive(into, peer).reduce(current, into);
        } else {
            Region incoming = scratch.slice(from, bytes);
            out.receive(incoming, peer);
            add(incoming, current, into, commutative || peerIsLower);
        }
        started = true;
        out.nextRound();
    }

    private void add(Region incoming, Region current, Region into, boolean incomingIsLeft) {
        if (incomingIsLeft) {
            out.copy(current, into).reduce(incoming, into);
        } else {
            out.reduce(current, incoming).copy(incoming, into);
        }
    }

    /// Leave the contribution, if no operand came in.
    public void settle() {
        if (!started) {
            out.copy(own, result);
            started = true;
        }
    }
}
