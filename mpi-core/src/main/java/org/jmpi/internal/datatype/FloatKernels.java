package org.jmpi.internal.datatype;

import org.jspecify.annotations.Nullable;

/// Reductions of `float` elements; NaN is passed on.
final class FloatKernels {
    /// Access to `float` arrays.
    static final Elements<float[]> ELEMENTS = new Elements<>(float[].class, Float.BYTES);

    private FloatKernels() {
    }

    /// The loop of an operation; null where the standard defines none.
    static @Nullable Kernel<float[]> of(Operation operation) {
        return switch (operation) {
            case SUM -> FloatKernels::sum;
            case PROD -> FloatKernels::product;
            case MAX -> FloatKernels::max;
            case MIN -> FloatKernels::min;
            case LAND, LOR, LXOR, BAND, BOR, BXOR, MAXLOC, MINLOC -> null;
        };
    }

    private static void sum(float[] in, int inAt, float[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = in[inAt + i] + inOut[at + i];
        }
    }

    private static void product(float[] in, int inAt, float[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = in[inAt + i] * inOut[at + i];
        }
    }

    private static void max(float[] in, int inAt, float[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = Math.max(in[inAt + i], inOut[at + i]);
        }
    }

    private static void min(float[] in, int inAt, float[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = Math.min(in[inAt + i], inOut[at + i]);
        }
    }
}
