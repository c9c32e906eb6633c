package org.jmpi.internal.datatype;

import org.jspecify.annotations.Nullable;

/// Reductions of `char` elements as unsigned numbers of 16 bits.
///
/// The logical ones have no branch: the sign bit of `x | -x` is set where x isn't 0.
final class CharKernels {
    /// Access to `char` arrays.
    static final Elements<char[]> ELEMENTS = new Elements<>(char[].class, Character.BYTES);

    private CharKernels() {
    }

    /// The loop of an operation; null where the standard defines none.
    static @Nullable Kernel<char[]> of(Operation operation) {
        return switch (operation) {
            case SUM -> CharKernels::sum;
            case PROD -> CharKernels::product;
            case MAX -> CharKernels::max;
            case MIN -> CharKernels::min;
            case LAND -> CharKernels::logicalAnd;
            case LOR -> CharKernels::logicalOr;
            case LXOR -> CharKernels::logicalXor;
            case BAND -> CharKernels::bitAnd;
            case BOR -> CharKernels::bitOr;
            case BXOR -> CharKernels::bitXor;
            case MAXLOC, MINLOC -> null;
        };
    }

    private static void sum(char[] in, int inAt, char[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (char) (in[inAt + i] + inOut[at + i]);
        }
    }

    private static void product(char[] in, int inAt, char[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (char) (in[inAt + i] * inOut[at + i]);
        }
    }

    private static void max(char[] in, int inAt, char[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (char) Math.max(in[inAt + i], inOut[at + i]);
        }
    }

    private static void min(char[] in, int inAt, char[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (char) Math.min(in[inAt + i], inOut[at + i]);
        }
    }

    private static void logicalAnd(char[] in, int inAt, char[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            int left = in[inAt + i];
            int right = inOut[at + i];
            inOut[at + i] = (char) (((left | -left) & (right | -right)) >>> 31);
        }
    }

    private static void logicalOr(char[] in, int inAt, char[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            int both = in[inAt + i] | inOut[at + i];
            inOut[at + i] = (char) ((both | -both) >>> 31);
        }
    }

    private static void logicalXor(char[] in, int inAt, char[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            int left = in[inAt + i];
            int right = inOut[at + i];
            inOut[at + i] = (char) (((left | -left) ^ (right | -right)) >>> 31);
        }
    }

    private static void bitAnd(char[] in, int inAt, char[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (char) (in[inAt + i] & inOut[at + i]);
        }
    }

    private static void bitOr(char[] in, int inAt, char[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (char) (in[inAt + i] | inOut[at + i]);
        }
    }

    private static void bitXor(char[] in, int inAt, char[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (char) (in[inAt + i] ^ inOut[at + i]);
        }
    }
}
