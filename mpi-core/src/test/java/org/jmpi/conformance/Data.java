package org.jmpi.conformance;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/// Seeded random contents: the same seed and length give the same bytes on every rank.
public final class Data {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Data() {
    }

    /// The run's seed: `jmpi.test.seed` if set, else a new one in each run of the JVM.
    public static long runSeed() {
        return Holder.SEED;
    }

    /// Random bytes.
    public static byte[] bytes(long seed, int length) {
        var random = new SplittableRandom(seed);
        byte[] bytes = new byte[length];
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            LONGS.set(bytes, at, random.nextLong());
        }
        for (long rest = random.nextLong(); at < length; at++, rest >>>= Byte.SIZE) {
            bytes[at] = (byte) rest;
        }
        return bytes;
    }

    /// A seed made of two.
    static long mix(long seed, long key) {
        long mixed = (seed ^ key * GOLDEN) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 29;
    }

    private static final class Holder {
        static final long SEED = Long.getLong("jmpi.test.seed", System.nanoTime() & 0xFFFF_FFFFL);
    }
}
