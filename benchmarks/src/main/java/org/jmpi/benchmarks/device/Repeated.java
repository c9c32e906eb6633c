package org.jmpi.benchmarks.device;

import org.jmpi.gpu.Device;

/// Times work that a device does asynchronously.
///
/// @param device the device
/// @param millis how long to measure, about
public record Repeated(Device device, int millis) {
    private static final int RUNS = 3;
    private static final double NANOS = 1e9;
    private static final long NANOS_A_MILLI = 1_000_000;

    /// Seconds of one piece of work, in the fastest of three runs of many, each waited for at its end.
    double seconds(Runnable work) {
        long rounds = 1;
        long took = nanos(work, 1); // the first one is slow
        while (took < millis * NANOS_A_MILLI / RUNS / 2 && rounds < 1 << 20) {
            rounds *= 2;
            took = nanos(work, rounds);
        }
        for (int run = 1; run < RUNS; run++) {
            took = Math.min(took, nanos(work, rounds));
        }
        return took / NANOS / rounds;
    }

    private long nanos(Runnable work, long rounds) {
        long start = System.nanoTime();
        for (long i = 0; i < rounds; i++) {
            work.run();
        }
        device.stream().synchronise();
        return System.nanoTime() - start;
    }
}
