package org.jmpi.benchmarks.nas.ft;

import java.util.ArrayList;
import java.util.List;

/// Fourier transforms of several lines at once: element by element, each line's beside the other's.
///
/// Stockham's ordering, so nothing is left to be put in order; four elements are combined at a time, two in the last
/// step where the length asks for it. With exp(+2πi…), unscaled.
final class Transform {
    private static final int RADIX = 4;
    private static final int FACTORS = 6;

    private final int length;
    private final int lines;
    private final List<double[]> factors = new ArrayList<>();
    private double[] front;
    private double[] back;

    /// @param length numbers in a line, a power of two
    /// @param lines  lines transformed at once
    Transform(int length, int lines) {
        this.length = length;
        this.lines = lines;
        front = new double[2 * length * lines];
        back = new double[front.length];
        for (int n = length; n >= RADIX; n /= RADIX) {
            factors.add(factors(n));
        }
    }

    /// The first three powers of each root of one that a step needs.
    private static double[] factors(int n) {
        double[] table = new double[FACTORS * (n / RADIX)];
        for (int i = 0; i < table.length; i += 2) {
            double angle = 2 * Math.PI * (i / FACTORS) * (i % FACTORS / 2 + 1) / n;
            table[i] = Math.cos(angle);
            table[i + 1] = Math.sin(angle);
        }
        return table;
    }

    int length() {
        return length;
    }

    int lines() {
        return lines;
    }

    /// Where to put lines, and where to find the result: real and imaginary parts in turn. Changes with each run.
    double[] tile() {
        return front;
    }

    /// Transform what stands in the tile.
    void run() {
        int width = 2 * lines;
        int left = length;
        for (double[] table : factors) {
            left /= RADIX;
            fours(front, back, table, left, width);
            width *= RADIX;
            swap();
        }
        if (left == 2) {
            pairs(front, back, width);
            swap();
        }
    }

    private void swap() {
        double[] next = back;
        back = front;
        front = next;
    }

    private static void fours(double[] x, double[] y, double[] table, int groups, int width) {
        for (int group = 0; group < groups; group++) {
            int f = FACTORS * group;
            combine(x, group * width, groups * width, y, RADIX * group * width, width, table[f], table[f + 1],
                    table[f + 2], table[f + 3], table[f + 4], table[f + 5]);
        }
    }

    /// @param gap   how far apart the four inputs are
    /// @param width how far apart the four outputs are, and how many numbers there are of each
    private static void combine(double[] x, int from, int gap, double[] y, int to, int width, double r1, double i1,
            double r2, double i2, double r3, double i3) {
        for (int k = 0; k < width; k += 2) {
            int a = from + k;
            double ar = x[a];
            double ai = x[a + 1];
            double br = x[a + gap];
            double bi = x[a + gap + 1];
            double cr = x[a + 2 * gap];
            double ci = x[a + 2 * gap + 1];
            double dr = x[a + 3 * gap];
            double di = x[a + 3 * gap + 1];
            double evenR = ar + cr;
            double evenI = ai + ci;
            double oddR = br + dr;
            double oddI = bi + di;
            int t = to + k;
            y[t] = evenR + oddR;
            y[t + 1] = evenI + oddI;
            double halfR = evenR - oddR;
            double halfI = evenI - oddI;
            y[t + 2 * width] = halfR * r2 - halfI * i2;
            y[t + 2 * width + 1] = halfR * i2 + halfI * r2;
            double firstR = ar - cr - (bi - di);
            double firstI = ai - ci + (br - dr);
            y[t + width] = firstR * r1 - firstI * i1;
            y[t + width + 1] = firstR * i1 + firstI * r1;
            double lastR = ar - cr + (bi - di);
            double lastI = ai - ci - (br - dr);
            y[t + 3 * width] = lastR * r3 - lastI * i3;
            y[t + 3 * width + 1] = lastR * i3 + lastI * r3;
        }
    }

    private static void pairs(double[] x, double[] y, int width) {
        for (int k = 0; k < width; k++) {
            double a = x[k];
            double b = x[k + width];
            y[k] = a + b;
            y[k + width] = a - b;
        }
    }
}
