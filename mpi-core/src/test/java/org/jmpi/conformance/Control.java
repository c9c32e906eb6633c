package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.Buf;
import org.jmpi.Communicator;

/// Tokens between ranks on a communicator of their own, so that a body's wildcards never match them.
public final class Control {
    private static final int FLAG = 1;
    private static final int MEET = 2;
    private static final int FENCE = Communicator.TAG_UB;

    private final Communicator world;
    private final Communicator own;

    Control(Communicator world) {
        this.world = world;
        this.own = world.dup();
    }

    /// Let `dest` go on in [#awaitFlag].
    public void flag(int dest) {
        own.send(Buf.empty(), dest, FLAG);
    }

    /// Wait for a flag of `source`.
    public void awaitFlag(int source) {
        assertThat(own.recv(Buf.empty(), source, FLAG).source()).isEqualTo(source);
    }

    /// Wait for all ranks.
    public void meet() {
        meet(MEET);
    }

    /// Check on all ranks that no message is left. A pair's messages stand in one stream, so whatever was
    /// sent to this rank before a peer's token is there when the token is.
    void fence(String body) {
        meet(FENCE);
        var left = world.iprobe(Communicator.ANY_SOURCE, Communicator.ANY_TAG);
        assertThat(left).as("a message left over by %s on rank %d", body, world.rank()).isNull();
        meet(FENCE);
    }

    private void meet(int tag) {
        for (int step = 1; step < own.size(); step++) {
            int dest = (own.rank() + step) % own.size();
            int source = (own.rank() + own.size() - step) % own.size();
            assertThat(own.sendRecv(Buf.empty(), dest, tag, Buf.empty(), source, tag).source())
                    .isEqualTo(source);
        }
    }
}
