package org.jmpi.internal.check;

import java.util.function.Predicate;
import org.jmpi.internal.datatype.TypeSignature;
import org.jspecify.annotations.Nullable;

/// Compares each call with the first one that says what it must equal, of those that are of rank 0's operation.
final class Differences {
    private static final int GROUPS = 2;

    private final CallRecord[] calls;
    private final Parties parties;
    private final int rooted;
    private final int combining;
    /// By group: the first rank there.
    private final int[] members;
    /// By group: the first rank that gives, or gets, what this group gives.
    private final int[] flows = new int[GROUPS];
    /// The same, of elements that aren't bytes, which match everything.
    private final int[] typed = new int[GROUPS];

    /// @param calls one a rank
    Differences(CallRecord[] calls, Parties parties) {
        this.calls = calls;
        this.parties = parties;
        rooted = first(call -> !call.isAside());
        combining = rooted;
        members = new int[]{0, parties.areTwo() ? parties.first() : 0};
        for (int group = 0; group < GROUPS; group++) {
            flows[group] = firstOfFlow(group, false);
            typed[group] = firstOfFlow(group, true);
        }
    }

    /// What a call differs in.
    ///
    /// @param what its name
    /// @param from the rank whose call says otherwise
    record Difference(String what, int from) {
    }

    private int first(Predicate<CallRecord> fits) {
        for (int rank = 0; rank < calls.length; rank++) {
            if (calls[rank].operation() == calls[0].operation() && fits.test(calls[rank])) {
                return rank;
            }
        }
        return 0;
    }

    private int firstOfFlow(int giver, boolean isTyped) {
        for (int rank = 0; rank < calls.length; rank++) {
            TypeSignature signature = giver == parties.groupOf(rank) ? calls[rank].gives() : calls[rank].gets();
            if (calls[rank].operation() == calls[0].operation() && signature != null
                    && !(isTyped && signature.untyped())) {
                return rank;
            }
        }
        return 0;
    }

    /// What a rank's call differs in, or null.
    @Nullable
    Difference of(int rank) {
        CallRecord call = calls[rank];
        int group = parties.groupOf(rank);
        if (call.operation() != calls[0].operation()) {
            return new Difference("operation", 0);
        }
        if (!Roots.agree(call.root(), rank, calls[rooted].root(), parties)) {
            return new Difference("root", rooted);
        }
        if (!call.isAside() && call.op() != calls[combining].op()) {
            return new Difference("op", combining);
        }
        if (call.counts() != calls[members[group]].counts()) {
            return new Difference("counts", members[group]);
        }
        Difference given = ofFlow(call.gives(), group);
        Difference gotten = given == null ? ofFlow(call.gets(), 1 - group) : given;
        if (gotten != null) {
            return gotten;
        }
        return call.reproducible() == calls[0].reproducible() ? null : new Difference("setting of reproducible", 0);
    }

    private @Nullable Difference ofFlow(@Nullable TypeSignature signature, int giver) {
        if (signature == null) {
            return null;
        }
        if (signature.bytes() != flow(flows[giver], giver).bytes()) {
            return new Difference("counts", flows[giver]);
        }
        return signature.untyped() || signature.hash() == flow(typed[giver], giver).hash() ? null
                : new Difference("datatypes", typed[giver]);
    }

    /// What a rank says of what group `giver` gives.
    private TypeSignature flow(int rank, int giver) {
        TypeSignature signature = giver == parties.groupOf(rank) ? calls[rank].gives() : calls[rank].gets();
        return signature == null ? TypeSignature.NONE : signature;
    }
}
