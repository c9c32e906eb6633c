package org.jmpi.benchmarks.measure;

import org.jmpi.Buf;
import org.jmpi.Communicator;

/// A ping-pong that looks at the clock after each round trip, which takes some 20 ns of it.
public final class TimedPingPong extends PingPong {
    private final Communicator world;
    private final Buf out;
    private final Buf in;
    private final Percentiles percentiles = new Percentiles();

    /// @param out what is sent
    /// @param in  what is received into
    public TimedPingPong(Communicator world, Buf out, Buf in) {
        super(world, out, in);
        this.world = world;
        this.out = out;
        this.in = in;
    }

    @Override
    public void lead(long rounds) {
        long before = System.nanoTime();
        for (long i = 0; i < rounds; i++) {
            world.send(out, 1, TAG);
            world.recv(in, 1, TAG);
            long after = System.nanoTime();
            percentiles.record(after - before);
            before = after;
        }
    }

    @Override
    public void forget() {
        percentiles.reset();
    }

    /// The times of the rounds led.
    public Percentiles percentiles() {
        return percentiles;
    }
}
