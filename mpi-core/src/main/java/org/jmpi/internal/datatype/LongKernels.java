package org.jmpi.internal.datatype;

import org.jspecify.annotations.Nullable;

/// Reductions of `long` elements.
///
/// The logical ones have no branch: the sign bit of `x | -x` is set where x isn't 0.
final class LongKernels {
    /// Access to `long` arrays.
    static final Elements<long[]> ELEMENTS = new Elements<>(long[].class, Long.BYTES);

    private LongKernels() {
    }

    /// The loop of an operation; null where the standard defines none.
    static @Nullable Kernel<long[]> of(Operation operation) {
        return switch (operation) {
            case SUM -> LongKernels::sum;
            case PROD -> LongKernels::product;
            case MAX -> LongKernels::max;
            case MIN -> LongKernels::min;
            case LAND -> LongKernels::logicalAnd;
            case LOR -> LongKernels::logicalOr;
            case LXOR -> LongKernels::logicalXor;
            case BAND -> LongKernels::bitAnd;
            case BOR -> LongKernels::bitOr;
            case BXOR -> LongKernels::bitXor;
            case MAXLOC, MINLOC -> null;
        };
    }

    private static void sum(long[] in, int inAt, long[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = in[inAt + i] + inOut[at + i];
        }
    }

    private static void product(long[] in, int inAt, long[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = in[inAt + i] * inOut[at + i];
        }
    }

    private static void max(long[] in, int inAt, long[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = Math.max(in[inAt + i], inOut[at + i]);
        }
    }

    private static void min(long[] in, int inAt, long[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = Math.min(in[inAt + i], inOut[at + i]);
        }
    }

    private static void logicalAnd(long[] in, int inAt, long[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            long left = in[inAt + i];
            long right = inOut[at + i];
            inOut[at + i] = ((left | -left) & (right | -right)) >>> 63;
        }
    }

    private static void logicalOr(long[] in, int inAt, long[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            long both = in[inAt + i] | inOut[at + i];
            inOut[at + i] = (both | -both) >>> 63;
        }
    }

    private static void logicalXor(long[] in, int inAt, long[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            long left = in[inAt + i];
            long right = inOut[at + i];
            inOut[at + i] = ((left | -left) ^ (right | -right)) >>> 63;
        }
    }

    private static void bitAnd(long[] in, int inAt, long[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = in[inAt + i] & inOut[at + i];
        }
    }

    private static void bitOr(long[] in, int inAt, long[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = in[inAt + i] | inOut[at + i];
        }
    }

    private static void bitXor(long[] in, int inAt, long[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = in[inAt + i] ^ inOut[at + i];
        }
    }
}
