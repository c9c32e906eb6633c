package org.jmpi.gpu.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Products of matrices, and bodies that attract each other.
class DenseTests {
    /// Rows, columns and inner length: ones, those that fill tiles, and those that don't.
    private static final int[][] SHAPES =
            {{1, 1, 1}, {64, 64, 64}, {3, 200, 5}, {130, 67, 33}, {65, 33, 17}, {5, 4, 0}};

    static List<Target> targets() {
        return Target.all();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void productIsWhatJavaComputes(Target target) {
        try (Device device = target.open(); MatrixProduct product = MatrixProduct.of(device, target.type())) {
            for (int[] shape : SHAPES) {
                int m = shape[0];
                int n = shape[1];
                int k = shape[2];
                double[] a = Target.random(m * k, 1);
                double[] b = Target.random(k * n, 2);
                double[] c = Target.random(m * n, 3);
                DeviceBuf da = target.upload(device, a);
                DeviceBuf db = target.upload(device, b);
                DeviceBuf dc = target.upload(device, c);
                var error = within(target.error() * (k + 1));
                product.multiply(2, da, db, -1, dc, m, n, k);
                assertThat(target.download(dc)).containsExactly(product(2, a, b, -1, c, n, k), error);
                dc = target.upload(device, new double[m * n]);
                product.multiply(1, da, db, 0, dc, m, n, k);
                assertThat(target.download(dc)).containsExactly(product(1, a, b, 0, c, n, k), error);
            }
        }
    }

    private static double[] product(double alpha, double[] a, double[] b, double beta, double[] c, int n, int k) {
        double[] result = new double[c.length];
        for (int i = 0; i < c.length; i++) {
            double sum = 0;
            for (int l = 0; l < k; l++) {
                sum += a[i / n * k + l] * b[l * n + i % n];
            }
            result[i] = alpha * sum + beta * c[i];
        }
        return result;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void withoutBetaWhatTheResultHeldDoesNotMatter(Target target) {
        try (Device device = target.open(); MatrixProduct product = MatrixProduct.of(device, target.type())) {
            DeviceBuf c = target.upload(device, Double.NaN);
            product.multiply(1, target.upload(device, 3), target.upload(device, 4), 0, c, 1, 1, 1);
            assertThat(target.download(c)).containsExactly(12);
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void bodiesAccelerateAsInJava(Target target) {
        int n = 37;
        int count = 300;
        double[] at = Target.random(3 * n, 4);
        double[] from = Target.random(3 * count, 5);
        double[] mass = Target.random(count, 6);
        double[] expected = new double[3 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < count; j++) {
                double square = 0.01;
                for (int d = 0; d < 3; d++) {
                    square += Math.pow(from[d * count + j] - at[d * n + i], 2);
                }
                for (int d = 0; d < 3; d++) {
                    expected[d * n + i] += mass[j] * (from[d * count + j] - at[d * n + i]) / Math.pow(square, 1.5);
                }
            }
        }
        try (Device device = target.open(); Gravity gravity = Gravity.of(device, target.type())) {
            DeviceBuf to = device.allocate(target.type(), 3 * n);
            DeviceBuf there = target.upload(device, at);
            DeviceBuf sources = target.upload(device, from);
            DeviceBuf masses = target.upload(device, mass);
            gravity.accelerations(there, n, sources, masses, count, 0.1, to);
            assertThat(target.download(to)).containsExactly(expected, within(1000 * target.error()));
            assertThatThrownBy(() -> gravity.accelerations(there, n, sources, masses, count, 0, to))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("softening=0.0");
        }
    }
}
