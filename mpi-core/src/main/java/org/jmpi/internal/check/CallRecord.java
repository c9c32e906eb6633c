package org.jmpi.internal.check;

import org.jmpi.Op;
import org.jmpi.internal.datatype.TypeSignature;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveChannel;
import org.jspecify.annotations.Nullable;

/// What is compared of a call, and how it is described.
///
/// @param operation    stands for the name of the operation
/// @param root         what it says about the root; see [Roots]
/// @param op           stands for the name and the commutativity of its op; user's ops of one name count as the same
/// @param gives        see [Contents#gives]
/// @param gets         see [Contents#gets]
/// @param counts       stands for a list of counts that must be equal in a group
/// @param reproducible the communicator's setting
/// @param text         the call and its place in the program
record CallRecord(int operation, int root, int op, @Nullable TypeSignature gives, @Nullable TypeSignature gets,
        int counts, boolean reproducible, String text) {
    private static final int OP = 8;
    private static final int GIVES = 16;
    private static final int GETS = 32;
    private static final int FLAGS = 48;
    private static final int TEXT = 56;
    private static final int REPRODUCIBLE = 1;
    private static final int HAS_GIVES = 2;
    private static final int HAS_GETS = 8;
    /// Of the flag of a signature.
    private static final int UNTYPED = 2;

    static CallRecord of(CollectiveCall call, CollectiveChannel channel, Parties parties, String site) {
        Contents contents = new Contents(call, parties, channel.rank());
        return new CallRecord(call.operation().name().hashCode(), Roots.of(call, parties, channel.rank()),
                hash(call.op()), contents.gives(), contents.gets(), contents.counts(), channel.isReproducible(),
                CallText.of(call) + " at " + site);
    }

    private static int hash(@Nullable Op op) {
        return op == null ? 0 : 2 * op.name().hashCode() + (op.isCommutative() ? 1 : 0);
    }

    /// Whether the rank has no part but being there.
    boolean isAside() {
        return root == Roots.ASIDE;
    }

    Letter encode() {
        int flags = (reproducible ? REPRODUCIBLE : 0) | flags(gives, HAS_GIVES) | flags(gets, HAS_GETS);
        Letter letter = new Letter(Letter.RECORD_BYTES).put(0, pair(operation, root)).put(OP, pair(op, counts));
        put(letter, GIVES, gives);
        put(letter, GETS, gets);
        return letter.put(FLAGS, flags).put(TEXT, text);
    }

    private static int flags(@Nullable TypeSignature signature, int has) {
        return signature == null ? 0 : signature.untyped() ? has | has * UNTYPED : has;
    }

    private static void put(Letter letter, int at, @Nullable TypeSignature signature) {
        if (signature != null) {
            Letter ignored = letter.put(at, signature.bytes()).put(at + Long.BYTES, signature.hash());
        }
    }

    /// Read a record from byte `at` of a letter on.
    static CallRecord decode(Letter letter, int at) {
        long first = letter.value(at);
        long second = letter.value(at + OP);
        int flags = (int) letter.value(at + FLAGS);
        return new CallRecord(high(first), low(first), high(second), signature(letter, at + GIVES, flags, HAS_GIVES),
                signature(letter, at + GETS, flags, HAS_GETS), low(second), (flags & REPRODUCIBLE) != 0,
                letter.text(at + TEXT));
    }

    private static @Nullable TypeSignature signature(Letter letter, int at, int flags, int has) {
        return (flags & has) == 0 ? null
                : new TypeSignature(0, letter.value(at), letter.value(at + Long.BYTES), (flags & has * UNTYPED) != 0);
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
