package org.jmpi.internal.datatype;

import org.jspecify.annotations.Nullable;

/// Reductions of `double` elements; NaN is passed on.
final class DoubleKernels {
    /// Access to `double` arrays.
    static final Elements<double[]> ELEMENTS = new Elements<>(double[].class, Double.BYTES);

    private DoubleKernels() {
    }

    /// The loop of an operation; null where the standard defines none.
    static @Nullable Kernel<double[]> of(Operation operation) {
        return switch (operation) {
            case SUM -> DoubleKernels::sum;
            case PROD -> DoubleKernels::product;
            case MAX -> DoubleKernels::max;
            case MIN -> DoubleKernels::min;
            case LAND, LOR, LXOR, BAND, BOR, BXOR, MAXLOC, MINLOC -> null;
        };
    }

    private static void sum(double[] in, int inAt, double[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = in[inAt + i] + inOut[at + i];
        }
    }

    private static void product(double[] in, int inAt, double[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = in[inAt + i] * inOut[at + i];
        }
    }

    private static void max(double[] in, int inAt, double[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = Math.max(in[inAt + i], inOut[at + i]);
        }
    }

    private static void min(double[] in, int inAt, double[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = Math.min(in[inAt + i], inOut[at + i]);
        }
    }
}
