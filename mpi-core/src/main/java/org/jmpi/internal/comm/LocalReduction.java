package org.jmpi.internal.comm;

import java.lang.foreign.MemorySegment;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.Op;
import org.jmpi.spi.Payload;
import org.jmpi.spi.ReducingPayload;

/// Combines two buffers of one rank (MPI-4.1 §6.9.7). Memory with gaps goes through the heap, piece by piece; that of a
/// device is combined there, where it is worth it.
public final class LocalReduction {
    private static final long PIECE_BYTES = 64 << 10;

    private LocalReduction() {
    }

    /// Set `inOut[i] = in[i] op inOut[i]` for all elements.
    public static void run(Buf in, Buf inOut, Op op) {
        Payload left = Checks.source(in);
        Payload right = Checks.target(inOut);
        check(in, inOut, CallChecks.op(op));
        Checks.noOverlap(left, right);
        MemorySegment from = ReducingPayload.run(left);
        MemorySegment to = ReducingPayload.run(right);
        if (from != null && to != null) {
            op.apply(from, 0, to, 0, in.count(), in.datatype());
        } else if (in.datatype().size() > 0 && !isDoneByItself(left, right, in, op)) {
            inPieces(left, right, in, op);
        }
    }

    private static boolean isDoneByItself(Payload left, Payload right, Buf shape, Op op) {
        return right instanceof ReducingPayload reducing
                && reducing.combine(left, 0, 0, left.packedSize(), op, shape.datatype());
    }

    private static void check(Buf in, Buf inOut, Op op) {
        Datatype left = in.datatype();
        Datatype right = inOut.datatype();
        if (in.count() != inOut.count() || left.size() != right.size() || left.signature() != right.signature()) {
            throw new IllegalArgumentException("a reduction's buffers must have the same count and datatype: in="
                    + in.count() + " " + left.name() + ", inOut=" + inOut.count() + " " + right.name()
                    + "; make them agree");
        }
        if (!op.supports(left)) {
            throw new MpiException(ErrorClass.OP, "the op isn't defined for the datatype: op=" + op.name()
                    + ", datatype=" + left.name() + "; use another op, or Op.of for one of your own");
        }
    }

    private static void inPieces(Payload left, Payload right, Buf shape, Op op) {
        long unit = shape.datatype().size();
        long most = Math.min(left.packedSize(), Math.max(1, PIECE_BYTES / unit) * unit);
        MemorySegment operands = MemorySegment.ofArray(new byte[Math.toIntExact(2 * most)]);
        for (long done = 0; done < left.packedSize(); done += most) {
            long length = Math.min(most, left.packedSize() - done);
            left.read(done, operands, 0, length);
            right.read(done, operands, most, length);
            op.apply(operands, 0, operands, most, length / unit, shape.datatype());
            right.write(done, operands, most, length);
        }
    }
}
