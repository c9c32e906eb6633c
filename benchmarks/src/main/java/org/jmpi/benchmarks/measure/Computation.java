package org.jmpi.benchmarks.measure;

/// Work for a core that touches no memory.
public final class Computation {
    private static final double FACTOR = 0.999_999;
    private static final double STEP = 1e-6;

    private double value = 1;

    /// Do some units of work, each a multiplication and an addition that wait for the ones before.
    public void run(long units) {
        double x = value;
        for (long i = 0; i < units; i++) {
            x = x * FACTOR + STEP;
        }
        value = x;
    }

    /// Units that take as long as some nanoseconds, tried out within some 10 ms.
    public long unitsFor(double nanos) {
        long units = 1_000_000;
        run(units);
        run(units);
        long start = System.nanoTime();
        run(units);
        double nanosPerUnit = (double) (System.nanoTime() - start) / units;
        return Math.max(1, Math.round(nanos / nanosPerUnit));
    }

    /// What came out; its use keeps the work from being left out.
    public double value() {
        return value;
    }
}
