package org.jmpi.benchmarks.measure;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Request;

/// A window of messages to rank 1, then its acknowledgement.
public final class OneWay implements Duet {
    private static final int TAG = 1;
    private static final int ACK_TAG = 2;

    private final Communicator world;
    private final Buf message;
    private final Buf ack;
    private final Request[] requests = new Request[Window.MESSAGES];

    /// @param message what is sent, or received into: the same memory for each message of a window
    /// @param ack     a few bytes
    public OneWay(Communicator world, Buf message, Buf ack) {
        this.world = world;
        this.message = message;
        this.ack = ack;
    }

    @Override
    public void lead(long rounds) {
        for (long i = 0; i < rounds; i++) {
            for (int j = 0; j < Window.MESSAGES; j++) {
                requests[j] = world.isend(message, 1, TAG);
            }
            Request.awaitAll(requests);
            world.recv(ack, 1, ACK_TAG);
        }
    }

    @Override
    public void follow(long rounds) {
        for (long i = 0; i < rounds; i++) {
            for (int j = 0; j < Window.MESSAGES; j++) {
                requests[j] = world.irecv(message, 0, TAG);
            }
            Request.awaitAll(requests);
            world.send(ack, 0, ACK_TAG);
        }
    }
}
