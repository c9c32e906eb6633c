package org.jmpi.benchmarks.device;

import java.util.stream.IntStream;

/// What two of the ready-made kernels do, by loops over Java's arrays on all processors: what a device is to be no slower than.
final class PlainLoops {
    private final double[] x;
    private final double[] y;
    private final int parts;

    /// @param cells of each array
    PlainLoops(int cells) {
        x = new double[cells];
        y = new double[cells];
        parts = Runtime.getRuntime().availableProcessors();
    }

    /// A piece of a loop.
    @FunctionalInterface
    private interface Piece {
        void run(int from, int to);
    }

    private void eachPart(int from, int to, Piece piece) {
        long all = to - from;
        IntStream.range(0, parts)
                .parallel()
                .forEach(part -> piece.run(from + (int) (all * part / parts), from + (int) (all * (part + 1) / parts)));
    }

    /// `y = a x + y`.
    void axpy(double a) {
        eachPart(0, x.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = a * x[i] + y[i];
            }
        });
    }

    /// Each inner cell of `y`, a square grid, from its neighbours in `x`.
    void five(int side, double edge) {
        eachPart(1, side - 1, (from, to) -> {
            for (int row = from; row < to; row++) {
                five(row * side + 1, side, edge);
            }
        });
    }

    private void five(int first, int side, double edge) {
        for (int i = first; i < first + side - 2; i++) {
            y[i] = edge * (x[i - side] + x[i + side] + (x[i - 1] + x[i + 1]));
        }
    }
}
