package org.jmpi.internal.datatype;

import org.jspecify.annotations.Nullable;

/// Reductions of `int` elements.
///
/// The logical ones have no branch: the sign bit of `x | -x` is set where x isn't 0.
final class IntKernels {
    /// Access to `int` arrays.
    static final Elements<int[]> ELEMENTS = new Elements<>(int[].class, Integer.BYTES);

    private IntKernels() {
    }

    /// The loop of an operation; null where the standard defines none.
    static @Nullable Kernel<int[]> of(Operation operation) {
        return switch (operation) {
            case SUM -> IntKernels::sum;
            case PROD -> IntKernels::product;
            case MAX -> IntKernels::max;
            case MIN -> IntKernels::min;
            case LAND -> IntKernels::logicalAnd;
            case LOR -> IntKernels::logicalOr;
            case LXOR -> IntKernels::logicalXor;
            case BAND -> IntKernels::bitAnd;
            case BOR -> IntKernels::bitOr;
            case BXOR -> IntKernels::bitXor;
            case MAXLOC, MINLOC -> null;
        };
    }

    private static void sum(int[] in, int inAt, int[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = in[inAt + i] + inOut[at + i];
        }
    }

    private static void product(int[] in, int inAt, int[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = in[inAt + i] * inOut[at + i];
        }
    }

    private static void max(int[] in, int inAt, int[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = Math.max(in[inAt + i], inOut[at + i]);
        }
    }

    private static void min(int[] in, int inAt, int[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = Math.min(in[inAt + i], inOut[at + i]);
        }
    }

    private static void logicalAnd(int[] in, int inAt, int[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            int left = in[inAt + i];
            int right = inOut[at + i];
            inOut[at + i] = ((left | -left) & (right | -right)) >>> 31;
        }
    }

    private static void logicalOr(int[] in, int inAt, int[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            int both = in[inAt + i] | inOut[at + i];
            inOut[at + i] = (both | -both) >>> 31;
        }
    }

    private static void logicalXor(int[] in, int inAt, int[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            int left = in[inAt + i];
            int right = inOut[at + i];
            inOut[at + i] = ((left | -left) ^ (right | -right)) >>> 31;
        }
    }

    private static void bitAnd(int[] in, int inAt, int[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = in[inAt + i] & inOut[at + i];
        }
    }

    private static void bitOr(int[] in, int inAt, int[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = in[inAt + i] | inOut[at + i];
        }
    }

    private static void bitXor(int[] in, int inAt, int[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = in[inAt + i] ^ inOut[at + i];
        }
    }
}
