package org.jmpi.internal.check;

import org.jmpi.Op;
import org.jmpi.internal.datatype.TypeSignature;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveChannel;
import org.jspecify.annotations.Nullable;

/// What is compared of a call, and how it is described.
///
/// @param operation    stands for the name of the operation
/// @param root         its root, -1 for none
/// @param op           stands for the name and the commutativity of its op; user's ops of one name count as the same
/// @param signature    of what the standard makes equal on all ranks
/// @param counts       stands for a list of counts that must be equal
/// @param reproducible the communicator's setting
/// @param text         the call and its place in the program
record CallRecord(int operation, int root, int op, TypeSignature signature, int counts, boolean reproducible,
        String text) {
    private static final int OP = 8;
    private static final int BYTES = 16;
    private static final int HASH = 24;
    private static final int FLAGS = 32;
    private static final int TEXT = 40;
    private static final int UNTYPED = 1;
    private static final int REPRODUCIBLE = 2;

    static CallRecord of(CollectiveCall call, CollectiveChannel channel, String site) {
        Contents contents = new Contents(call, channel.size(), channel.rank() == call.root());
        return new CallRecord(call.operation().name().hashCode(), call.root(), hash(call.op()), contents.signature(),
                contents.counts(), channel.isReproducible(), CallText.of(call) + " at " + site);
    }

    private static int hash(@Nullable Op op) {
        return op == null ? 0 : 2 * op.name().hashCode() + (op.isCommutative() ? 1 : 0);
    }

    Letter encode() {
        int flags = (signature.untyped() ? UNTYPED : 0) | (reproducible ? REPRODUCIBLE : 0);
        return new Letter(Letter.RECORD_BYTES).put(0, pair(operation, root))
                .put(OP, pair(op, counts))
                .put(BYTES, signature.bytes())
                .put(HASH, signature.hash())
                .put(FLAGS, pair(flags, 0))
                .put(TEXT, text);
    }

    /// Read a record from byte `at` of a letter on.
    static CallRecord decode(Letter letter, int at) {
        long first = letter.value(at);
        long second = letter.value(at + OP);
        int flags = high(letter.value(at + FLAGS));
        TypeSignature signature = new TypeSignature(0, letter.value(at + BYTES), letter.value(at + HASH),
                (flags & UNTYPED) != 0);
        return new CallRecord(high(first), low(first), high(second), signature, low(second),
                (flags & REPRODUCIBLE) != 0, letter.text(at + TEXT));
    }

    private static long pair(int high, int low) {
        return ((long) high << Integer.SIZE) | (low & 0xFFFF_FFFFL);
    }

    private static int high(long pair) {
        return (int) (pair >> Integer.SIZE);
    }

    private static int low(long pair) {
        return (int) pair;
    }
}
