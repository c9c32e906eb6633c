package org.jmpi.benchmarks.measure;

import org.jmpi.Buf;
import org.jmpi.Communicator;

/// One message there, one back.
public class PingPong implements Duet {
    static final int TAG = 1;

    private final Communicator world;
    private final Buf out;
    private final Buf in;

    /// @param out what is sent
    /// @param in  what is received into
    public PingPong(Communicator world, Buf out, Buf in) {
        this.world = world;
        this.out = out;
        this.in = in;
    }

    @Override
    public void lead(long rounds) {
        for (long i = 0; i < rounds; i++) {
            world.send(out, 1, TAG);
            world.recv(in, 1, TAG);
        }
    }

    @Override
    public final void follow(long rounds) {
        for (long i = 0; i < rounds; i++) {
            world.recv(in, 0, TAG);
            world.send(out, 0, TAG);
        }
    }
}
