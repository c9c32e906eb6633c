package org.jmpi.internal.datatype;

import org.jspecify.annotations.Nullable;

/// Reductions of `byte` elements as signed numbers; the logical and bitwise ones serve `boolean` too.
///
/// The logical ones have no branch: the sign bit of `x | -x` is set where x isn't 0.
final class ByteKernels {
    /// Access to `byte` arrays.
    static final Elements<byte[]> ELEMENTS = new Elements<>(byte[].class, Byte.BYTES);

    private ByteKernels() {
    }

    /// The loop of an operation; null where the standard defines none.
    static @Nullable Kernel<byte[]> of(Operation operation) {
        return switch (operation) {
            case SUM -> ByteKernels::sum;
            case PROD -> ByteKernels::product;
            case MAX -> ByteKernels::max;
            case MIN -> ByteKernels::min;
            case LAND -> ByteKernels::logicalAnd;
            case LOR -> ByteKernels::logicalOr;
            case LXOR -> ByteKernels::logicalXor;
            case BAND -> ByteKernels::bitAnd;
            case BOR -> ByteKernels::bitOr;
            case BXOR -> ByteKernels::bitXor;
            case MAXLOC, MINLOC -> null;
        };
    }

    private static void sum(byte[] in, int inAt, byte[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (byte) (in[inAt + i] + inOut[at + i]);
        }
    }

    private static void product(byte[] in, int inAt, byte[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (byte) (in[inAt + i] * inOut[at + i]);
        }
    }

    private static void max(byte[] in, int inAt, byte[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (byte) Math.max(in[inAt + i], inOut[at + i]);
        }
    }

    private static void min(byte[] in, int inAt, byte[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (byte) Math.min(in[inAt + i], inOut[at + i]);
        }
    }

    private static void logicalAnd(byte[] in, int inAt, byte[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            int left = in[inAt + i];
            int right = inOut[at + i];
            inOut[at + i] = (byte) (((left | -left) & (right | -right)) >>> 31);
        }
    }

    private static void logicalOr(byte[] in, int inAt, byte[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            int both = in[inAt + i] | inOut[at + i];
            inOut[at + i] = (byte) ((both | -both) >>> 31);
        }
    }

    private static void logicalXor(byte[] in, int inAt, byte[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            int left = in[inAt + i];
            int right = inOut[at + i];
            inOut[at + i] = (byte) (((left | -left) ^ (right | -right)) >>> 31);
        }
    }

    private static void bitAnd(byte[] in, int inAt, byte[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (byte) (in[inAt + i] & inOut[at + i]);
        }
    }

    private static void bitOr(byte[] in, int inAt, byte[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (byte) (in[inAt + i] | inOut[at + i]);
        }
    }

    private static void bitXor(byte[] in, int inAt, byte[] inOut, int at, int n) {
        for (int i = 0; i < n; i++) {
            inOut[at + i] = (byte) (in[inAt + i] ^ inOut[at + i]);
        }
    }
}
