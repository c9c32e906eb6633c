package org.jmpi.benchmarks.nas.ft;

/// Transforms lines along x, in place.
final class Rows {
    private final Transform transform;

    Rows(int length, int lines) {
        transform = new Transform(length, lines);
    }

    /// @param start where the first row starts, in numbers of points
    /// @param count how many rows, a multiple of the lines transformed at once
    void run(double[] field, int start, int count) {
        int length = transform.length();
        int lines = transform.lines();
        for (int row = 0; row < count; row += lines) {
            int from = 2 * (start + row * length);
            double[] tile = transform.tile();
            for (int line = 0; line < lines; line++) {
                spread(field, from + 2 * line * length, tile, 2 * line, length, 2 * lines);
            }
            transform.run();
            tile = transform.tile();
            for (int line = 0; line < lines; line++) {
                gather(tile, 2 * line, 2 * lines, field, from + 2 * line * length, length);
            }
        }
    }

    private static void spread(double[] field, int from, double[] tile, int to, int length, int step) {
        int t = to;
        for (int i = 0; i < length; i++) {
            tile[t] = field[from + 2 * i];
            tile[t + 1] = field[from + 2 * i + 1];
            t += step;
        }
    }

    private static void gather(double[] tile, int from, int step, double[] field, int to, int length) {
        int t = from;
        for (int i = 0; i < length; i++) {
            field[to + 2 * i] = tile[t];
            field[to + 2 * i + 1] = tile[t + 1];
            t += step;
        }
    }
}
