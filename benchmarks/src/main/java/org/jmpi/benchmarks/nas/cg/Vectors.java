package org.jmpi.benchmarks.nas.cg;

/// What is done to a rank's parts of vectors, element by element.
final class Vectors {

    private Vectors() {
    }

    /// Four sums at once, as in [SparseRows].
    static double dot(double[] x, double[] y) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i < x.length - 3; i += 4) {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }
        for (; i < x.length; i++) {
            a += x[i] * y[i];
        }
        return a + b + (c + d);
    }

    static double squaredDistance(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double difference = x[i] - y[i];
            sum += difference * difference;
        }
        return sum;
    }

    /// x ← x + factor y
    static void addScaled(double[] x, double factor, double[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] += factor * y[i];
        }
    }

    /// x ← y + factor x
    static void scaleAndAdd(double[] x, double factor, double[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] = y[i] + factor * x[i];
        }
    }

    /// x ← factor y
    static void setScaled(double[] x, double factor, double[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] = factor * y[i];
        }
    }
}
