package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.Communicator;

/// Shows that a communicator works: each member passes data to the next one. Leaves nothing behind.
final class Ring {
    private static final int BYTES = 100;

    private Ring() {
    }

    /// Pass one message each round the ring; `key` must be the same on all members.
    static void turn(Rank me, Communicator comm, long key) {
        int next = (comm.rank() + 1) % comm.size();
        int previous = (comm.rank() + comm.size() - 1) % comm.size();
        Region in = me.region(BYTES);
        var out = me.filled(1000 * key + comm.rank(), BYTES).buf();
        assertThat(comm.sendRecv(out, next, 1, in.buf(), previous, 1).source()).isEqualTo(previous);
        in.expect(me.data(1000 * key + previous, BYTES));
    }
}
