package org.jmpi.collectives.shared;

import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.Op;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// What ranks tell each other of a call beside its bytes, in one word, so that calls that don't fit are found out.
///
/// ```
/// 63         58 57          50 49     44 43   36 35                   0
/// ├─ operation ─┼─ signature ──┼─ root ──┼─ op ──┼──── bytes ─────────┤
/// ```
///
/// All but the signature must be equal. The op is a hash of its name, and of whether operands may be swapped.
public final class Shape {
    private static final int OPERATION_SHIFT = 58;
    private static final int SIGNATURE_SHIFT = 50;
    private static final int ROOT_SHIFT = 44;
    private static final int ROOT_MASK = 0x3f;
    private static final int OP_SHIFT = 36;
    private static final int BYTE = 0xff;
    /// All but the signature.
    public static final long MUST_BE_EQUAL = ~((long) BYTE << SIGNATURE_SHIFT);
    private static final long MOST_BYTES = (1L << OP_SHIFT) - 1;
    private static final Operation[] OPERATIONS = Operation.values();
    private static final String CURE = "; make the same calls on all ranks, or find it with -Djmpi.check=collective";

    private Shape() {
    }

    /// The shape of a call on a communicator of up to 63 ranks.
    ///
    /// @param payload whose signature counts, null for none
    /// @param bytes   that are equal on all ranks; from 64 GiB on they count as equal
    public static long of(CollectiveCall call, @Nullable Payload payload, long bytes) {
        long signature = payload == null ? 0 : payload.signature() & BYTE;
        return (long) call.operation().ordinal() << OPERATION_SHIFT | signature << SIGNATURE_SHIFT
                | (long) (call.root() + 1 & ROOT_MASK) << ROOT_SHIFT | (long) hash(call.op()) << OP_SHIFT
                | Math.min(bytes, MOST_BYTES);
    }

    private static int hash(@Nullable Op op) {
        if (op == null) {
            return 0;
        }
        int hash = 2 * op.name().hashCode() + (op.isCommutative() ? 1 : 0);
        return (hash ^ hash >>> 8 ^ hash >>> 16 ^ hash >>> 24) & BYTE;
    }

    /// Require that another rank's shape is of the same call. Signature class 0, BYTE, matches all.
    ///
    /// @throws MpiException of class TRUNCATE or TYPE
    public static void requireFits(long own, long other, int rank) {
        if (((own ^ other) & MUST_BE_EQUAL) != 0) {
            throw disagreement(own, other, rank);
        }
        if (signature(own) != signature(other) && signature(own) != 0 && signature(other) != 0) {
            throw new MpiException(ErrorClass.TYPE, "datatypes of a collective differ: operation=" + operation(own)
                    + ", signature class=" + signature(own) + ", that of rank " + rank + "=" + signature(other)
                    + "; use the same basic types on all ranks, or BYTE");
        }
    }

    /// What is to be thrown where another rank makes another call.
    public static MpiException disagreement(long own, long other, int rank) {
        String text = "collective calls disagree: operation=" + operation(own) + ", bytes=" + bytes(own)
                + ", operation of rank " + rank + "=" + operation(other) + ", bytes of rank " + rank + "="
                + bytes(other);
        boolean isSame = operation(own) == operation(other);
        if (isSame && root(own) != root(other)) {
            text += ", root=" + root(own) + ", root of rank " + rank + "=" + root(other);
        }
        if (isSame && op(own) != op(other)) {
            text += ", ops=different";
        }
        return new MpiException(ErrorClass.TRUNCATE, text + CURE);
    }

    /// What is to be thrown where another rank's calls are others, without it being known which.
    public static MpiException disagreement(long own, int rank) {
        return new MpiException(ErrorClass.TRUNCATE, "collective calls disagree: operation=" + operation(own)
                + ", bytes=" + bytes(own) + ", rank=" + rank + " made another call, now or before" + CURE);
    }

    private static Operation operation(long shape) {
        return OPERATIONS[(int) (shape >>> OPERATION_SHIFT) % OPERATIONS.length];
    }

    /// The bytes in a shape.
    public static long bytes(long shape) {
        return shape & MOST_BYTES;
    }

    private static int signature(long shape) {
        return (int) (shape >>> SIGNATURE_SHIFT) & BYTE;
    }

    private static int root(long shape) {
        return ((int) (shape >>> ROOT_SHIFT) & ROOT_MASK) - 1;
    }

    private static int op(long shape) {
        return (int) (shape >>> OP_SHIFT) & BYTE;
    }
}
