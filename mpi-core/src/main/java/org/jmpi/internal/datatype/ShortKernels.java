package org.jmpi.internal.datatype;

import org.jspecify.annotations.Nullable;

/// Reductions of `short` elements.
///
/// The logical ones have no branch: the sign bit of `x | -x` is set where x isn't 0.
final class ShortKernels {
    /// Access to `short` arrays.
    static final Elements<short[]> ELEMENTS = new Elements<>(short[].class, Short.BYTES);

    private ShortKernels() {
    }

    /// The loop of an operation; null where the standard defines none.
    static @Nullable Kernel<short[]> of(Operation operation) {
        return switch (operation) {
            case SUM -> ShortKernels::sum;
            case PROD -> ShortKernels::product;
            case MAX -> ShortKernels::max;
            case MIN -> ShortKernels::min;
            case LAND -> ShortKernels::logicalAnd;
            case LOR -> ShortKernels::logicalOr;
            case LXOR -> ShortKernels::logicalXor;
            case BAND -> ShortKernels::bitAnd;
            case BOR -> ShortKernels::bitOr;
            case BXOR -> ShortKernels::bitXor;
            case MAXLOC, MINLOC -> null;
        };
    }

    private static void sum(short[] in, int inAt, short[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (short) (in[inAt + i] + inOut[at + i]);
        }
    }

    private static void product(short[] in, int inAt, short[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (short) (in[inAt + i] * inOut[at + i]);
        }
    }

    private static void max(short[] in, int inAt, short[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (short) Math.max(in[inAt + i], inOut[at + i]);
        }
    }

    private static void min(short[] in, int inAt, short[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (short) Math.min(in[inAt + i], inOut[at + i]);
        }
    }

    private static void logicalAnd(short[] in, int inAt, short[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            int left = in[inAt + i];
            int right = inOut[at + i];
            inOut[at + i] = (short) (((left | -left) & (right | -right)) >>> 31);
        }
    }

    private static void logicalOr(short[] in, int inAt, short[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            int both = in[inAt + i] | inOut[at + i];
            inOut[at + i] = (short) ((both | -both) >>> 31);
        }
    }

    private static void logicalXor(short[] in, int inAt, short[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            int left = in[inAt + i];
            int right = inOut[at + i];
            inOut[at + i] = (short) (((left | -left) ^ (right | -right)) >>> 31);
        }
    }

    private static void bitAnd(short[] in, int inAt, short[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (short) (in[inAt + i] & inOut[at + i]);
        }
    }

    private static void bitOr(short[] in, int inAt, short[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (short) (in[inAt + i] | inOut[at + i]);
        }
    }

    private static void bitXor(short[] in, int inAt, short[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (short) (in[inAt + i] ^ inOut[at + i]);
        }
    }
}
