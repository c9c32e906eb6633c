package org.jmpi.benchmarks.measure;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Request;

/// One message each way at once, started without waiting; both ranks compute before they wait for it.
public final class Exchange implements Duet {
    private static final int TAG = 1;
    private static final int UNITS_TAG = 3;

    private final Communicator world;
    private final Buf out;
    private final Buf in;
    private final Computation computation = new Computation();
    private final long[] units = new long[1];
    private final Buf unitsBuf = Buf.of(units);
    private final Request[] requests = new Request[2];
    private long totalNanos;
    private long computeNanos;

    /// @param out what is sent
    /// @param in  what is received into
    public Exchange(Communicator world, Buf out, Buf in) {
        this.world = world;
        this.out = out;
        this.in = in;
    }

    /// Compute that long in each round from now on. Rank 0 only: it tells the other.
    public void computeFor(double nanos) {
        units[0] = computation.unitsFor(nanos);
    }

    @Override
    public void lead(long rounds) {
        world.send(unitsBuf, 1, UNITS_TAG);
        exchange(rounds, 1);
    }

    @Override
    public void follow(long rounds) {
        world.recv(unitsBuf, 0, UNITS_TAG);
        exchange(rounds, 0);
    }

    private void exchange(long rounds, int peer) {
        long computing = 0;
        long start = System.nanoTime();
        for (long i = 0; i < rounds; i++) {
            requests[0] = world.irecv(in, peer, TAG);
            requests[1] = world.isend(out, peer, TAG);
            if (units[0] > 0) {
                long before = System.nanoTime();
                computation.run(units[0]);
                computing += System.nanoTime() - before;
            }
            Request.awaitAll(requests);
        }
        totalNanos = System.nanoTime() - start;
        computeNanos = computing;
    }

    /// Nanoseconds of the last rounds, all in all.
    public long totalNanos() {
        return totalNanos;
    }

    /// Nanoseconds of them spent computing.
    public long computeNanos() {
        return computeNanos;
    }

    /// How much of the communication ran beside the computation, in percent from 0 to 100, as OSU's benchmarks define it:
    /// `100 × (1 − (total − computation) / communication alone)`.
    public static double overlap(double alone, double total, double computing) {
        return Math.clamp(100 * (1 - (total - computing) / alone), 0, 100);
    }

    @Override
    public String toString() {
        return "exchange, computed " + computation.value();
    }
}
