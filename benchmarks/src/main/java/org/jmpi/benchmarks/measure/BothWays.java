package org.jmpi.benchmarks.measure;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Request;

/// A window of messages each way; each rank's receives acknowledge the other's sends.
public final class BothWays implements Duet {
    private static final int TAG = 1;

    private final Communicator world;
    private final Buf out;
    private final Buf in;
    private final Request[] requests = new Request[2 * Window.MESSAGES];

    /// @param out what is sent
    /// @param in  what is received into: the same memory for each message of a window
    public BothWays(Communicator world, Buf out, Buf in) {
        this.world = world;
        this.out = out;
        this.in = in;
    }

    @Override
    public void lead(long rounds) {
        exchange(rounds, 1);
    }

    @Override
    public void follow(long rounds) {
        exchange(rounds, 0);
    }

    private void exchange(long rounds, int peer) {
        for (long i = 0; i < rounds; i++) {
            for (int j = 0; j < Window.MESSAGES; j++) {
                requests[j] = world.irecv(in, peer, TAG);
            }
            for (int j = 0; j < Window.MESSAGES; j++) {
                requests[Window.MESSAGES + j] = world.isend(out, peer, TAG);
            }
            Request.awaitAll(requests);
        }
    }
}
