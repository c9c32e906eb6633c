package org.jmpi.internal.exact;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.ReproducibleSum;
import org.jmpi.internal.datatype.LongItem;
import org.jmpi.internal.datatype.Ops;

/// Sums in their serial form: combined as integers of 34 `long`s, lowest first.
///
/// ```
///  0                        33        34
/// ├─ limbs 0 to 65, in pairs ┼─ limb 66 ┼─ flags ┤
/// ```
public final class ExactSums {
    /// Position of the flags.
    static final int FLAGS = 34;

    /// A sum as an element.
    public static final Datatype TYPE =
            Datatype.contiguous(ReproducibleSum.LONGS, Datatype.LONG).named("reproducibleSum");
    private static final LongItem ADD = ExactSums::add;
    /// The sum of two sums.
    public static final Op OP = Ops.longItems("REPRODUCIBLE_SUM", ReproducibleSum.LONGS, ADD);

    private ExactSums() {
    }

    private static void add(long[] in, int inAt, long[] inOut, int at) {
        long carry = 0;
        for (int i = 0; i < FLAGS; i++) {
            long left = in[inAt + i];
            long right = inOut[at + i];
            long sum = left + right + carry;
            inOut[at + i] = sum;
            carry = ((left & right) | ((left | right) & ~sum)) >>> 63;
        }
        inOut[at + FLAGS] |= in[inAt + FLAGS];
    }

    /// The implementation behind the interface.
    static ExactSum exact(ReproducibleSum sum) {
        if (sum instanceof ExactSum exact) {
            return exact;
        }
        throw new IllegalArgumentException("sum is not one of jmpi's: sum=" + sum
                + "; make it with ReproducibleSum.create()");
    }

    /// Refuse an array without room for a serial form.
    static void checkRange(long[] array, int offset) {
        if (offset < 0 || offset > array.length - ReproducibleSum.LONGS) {
            throw new IllegalArgumentException("the serial form leaves the array: offset=" + offset + ", longs="
                    + ReproducibleSum.LONGS + ", length=" + array.length + "; pass a longer array");
        }
    }

    /// Do [ReproducibleSum#allReduce(Communicator, ReproducibleSum...)].
    public static void allReduce(Communicator comm, ReproducibleSum... sums) {
        long[] longs = store(sums);
        comm.allReduce(buf(longs, sums.length), OP);
        load(longs, sums);
    }

    /// Do [ReproducibleSum#reduce].
    public static void reduce(Communicator comm, int root, ReproducibleSum... sums) {
        long[] longs = store(sums);
        comm.reduce(buf(longs, sums.length), OP, root);
        if (comm.rank() == root) {
            load(longs, sums);
        }
    }

    private static Buf buf(long[] longs, int sums) {
        return Buf.of(longs).as(TYPE, sums);
    }

    private static long[] store(ReproducibleSum... sums) {
        long[] longs = new long[Math.multiplyExact(sums.length, ReproducibleSum.LONGS)];
        for (int i = 0; i < sums.length; i++) {
            sums[i].store(longs, i * ReproducibleSum.LONGS);
        }
        return longs;
    }

    private static void load(long[] longs, ReproducibleSum... sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i].load(longs, i * ReproducibleSum.LONGS);
        }
    }
}
