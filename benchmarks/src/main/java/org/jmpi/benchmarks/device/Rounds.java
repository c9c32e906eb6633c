package org.jmpi.benchmarks.device;

import java.util.List;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.benchmarks.report.Measure;
import org.jmpi.benchmarks.report.Results;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;

/// Times what all ranks do together with their devices' memory.
///
/// @param world  all ranks
/// @param millis how long to measure, about
record Rounds(Communicator world, int millis) {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;
    private static final double MICROS = 1e6;
    private static final double MEGA = 1e6;
    private static final long ALLOCATION = 2L << 20;
    private static final long MOST = 1L << 24;

    /// Room for so many bytes, in an allocation that is large enough to be shared with other processes.
    static DeviceBuf room(Device device, long bytes) {
        return device.allocate(Datatype.BYTE, Math.max(bytes, ALLOCATION));
    }

    /// Print what one piece took, and the rate that so many bytes make of it.
    static void print(String figure, long bytes, double seconds, Results results) {
        results.line(figure, bytes, List.of(new Measure("mean", "us", seconds * MICROS),
                new Measure("mean", "MB/s", bytes / seconds / MEGA)));
    }

    /// Seconds of one piece of work on the slowest rank: the mean of as many as take the time, behind as many before it, in
    /// which they were compiled. Collective.
    double seconds(Runnable work) {
        long rounds = 1;
        double all = slowest(work, rounds);
        while (all < millis / MILLIS && rounds < MOST) {
            rounds *= 2;
            all = slowest(work, rounds);
        }
        return all / rounds;
    }

    private double slowest(Runnable work, long rounds) {
        return world.allReduce(seconds(work, rounds), Op.MAX);
    }

    private double seconds(Runnable work, long rounds) {
        world.barrier();
        long start = System.nanoTime();
        for (long i = 0; i < rounds; i++) {
            work.run();
        }
        return (System.nanoTime() - start) / NANOS;
    }
}
