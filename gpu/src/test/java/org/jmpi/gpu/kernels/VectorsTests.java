package org.jmpi.gpu.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.KernelException;
import org.jmpi.gpu.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VectorsTests {
    /// Nothing, less than a group, and more than all groups.
    private static final int[] LENGTHS = {0, 1, 7, 1000, 100_003};

    static List<Target> targets() {
        return Target.all();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void elementsAreWhatJavaComputes(Target target) {
        try (Device device = target.open(); Vectors vectors = Vectors.of(device, target.type())) {
            for (int n : LENGTHS) {
                double[] x = Target.random(n, 1);
                double[] y = Target.random(n, 2);
                DeviceBuf dx = target.upload(device, x);
                DeviceBuf dy = target.upload(device, y);
                DeviceBuf dz = device.allocate(target.type(), n);
                vectors.copy(dy, dz);
                assertThat(target.download(dz)).isEqualTo(y);
                vectors.axpy(0.5, dx, dz);
                double[] expected = new double[n];
                Arrays.setAll(expected, i -> 0.5 * x[i] + y[i]);
                assertThat(target.download(dz)).containsExactly(expected, within(target.error()));
                vectors.fill(dz, -3.25);
                double[] filled = new double[n];
                Arrays.fill(filled, -3.25);
                assertThat(target.download(dz)).isEqualTo(filled);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void reductionsAreWhatJavaComputes(Target target) {
        try (Device device = target.open(); Vectors vectors = Vectors.of(device, target.type());
                Stream stream = device.newStream()) {
            for (int n : LENGTHS) {
                double[] x = Target.random(n, 3);
                double[] y = Target.random(n, 4);
                DeviceBuf dx = target.upload(device, x);
                DeviceBuf dy = target.upload(device, y);
                double sum = 0;
                double dot = 0;
                for (int i = 0; i < n; i++) {
                    sum += x[i];
                    dot += x[i] * y[i];
                }
                var error = within(target.error() * Math.max(1, n) / 10);
                assertThat(vectors.sum(dx)).isEqualTo(sum, error);
                assertThat(vectors.on(stream).dot(dx, dy)).isEqualTo(dot, error);
                assertThat(vectors.min(dx)).isEqualTo(Arrays.stream(x).min().orElse(Double.POSITIVE_INFINITY));
                assertThat(vectors.max(dx)).isEqualTo(Arrays.stream(x).max().orElse(Double.NEGATIVE_INFINITY));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void extremesLeaveOutWhatIsNoNumber(Target target) {
        try (Device device = target.open(); Vectors vectors = Vectors.of(device, target.type())) {
            DeviceBuf x = target.upload(device, 2, Double.NaN, -5, Double.NaN, 4);
            assertThat(vectors.min(x)).isEqualTo(-5);
            assertThat(vectors.max(x)).isEqualTo(4);
            assertThat(vectors.sum(x)).isNaN();
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void pairsAreCombinedByAnExpression(Target target) {
        int n = 1001;
        double[] x = Target.random(n, 5);
        double[] y = Target.random(n, 6);
        try (Device device = target.open();
                PairMap far = PairMap.of(device, target.type(), "fabs(a - b)", (a, b) -> Math.abs(a - b))) {
            DeviceBuf dx = target.upload(device, x);
            DeviceBuf dy = target.upload(device, y);
            far.apply(dx, dy, dy);
            double[] expected = new double[n];
            Arrays.setAll(expected, i -> Math.abs(x[i] - y[i]));
            assertThat(target.download(dy)).containsExactly(expected, within(target.error()));
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatDoesNotFitIsRefused(Target target) {
        try (Device device = target.open(); Vectors vectors = Vectors.of(device, target.type())) {
            DeviceBuf three = device.allocate(target.type(), 3);
            DeviceBuf two = three.slice(1, 2);
            assertThatThrownBy(() -> vectors.copy(three, two)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("to=2 elements, wanted=3");
            assertThatThrownBy(() -> Vectors.of(device, Datatype.INT)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("datatype=int");
            if (target.kind() != org.jmpi.gpu.DeviceKind.HOST) {
                assertThatThrownBy(() -> PairMap.of(device, target.type(), "a ++ b", (a, b) -> a))
                        .isInstanceOf(KernelException.class);
            }
        }
    }
}
