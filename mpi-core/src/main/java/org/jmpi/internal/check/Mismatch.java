package org.jmpi.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds what ranks disagree about, and says who called what from where.
final class Mismatch {
    /// Ranks that are named beside the first.
    private static final int MOST_NAMED = 4;
    private static final String TYPES = "datatypes";

    private Mismatch() {
    }

    /// The error, or an empty text.
    ///
    /// @param calls one a rank, null where the rank has closed without one; rank 0's is there
    static String find(@Nullable CallRecord[] calls, String communicator, int sequence) {
        CallRecord first = Objects.requireNonNull(calls[0]);
        int typed = firstTyped(calls);
        String what = null;
        List<String> who = new ArrayList<>();
        for (int rank = 1; rank < calls.length; rank++) {
            CallRecord call = calls[rank];
            if (call == null) {
                return missing(rank, 0, first);
            }
            String difference = difference(first, Objects.requireNonNull(calls[typed]), call);
            if (difference != null) {
                what = what == null ? difference : what;
                who.add(called(rank, calls));
            }
        }
        return what == null ? ""
                : text(what, called(what.equals(TYPES) ? typed : 0, calls), who, communicator, sequence);
    }

    private static String text(String what, String first, List<String> who, String communicator, int sequence) {
        return "collective calls don't match in their " + what + ": " + first + ", " + named(who) + "; communicator="
                + communicator + ", call=" + sequence
                + "; make the same calls in the same order, with the same arguments, on all its ranks";
    }

    private static String called(int rank, @Nullable CallRecord[] calls) {
        return "rank " + rank + " called " + Objects.requireNonNull(calls[rank]).text();
    }

    /// The error where a rank has closed without the call that another made.
    static String missing(int rank, int caller, CallRecord call) {
        return "a collective call is missing: rank " + rank + " closed its Mpi without the call that rank " + caller
                + " made: " + call.text() + "; make every collective call on all ranks of its communicator";
    }

    /// The first rank whose elements aren't bytes, with which those of others are compared.
    private static int firstTyped(@Nullable CallRecord[] calls) {
        for (int rank = 0; rank < calls.length; rank++) {
            CallRecord call = calls[rank];
            if (call != null && !call.signature().untyped()) {
                return rank;
            }
        }
        return 0;
    }

    private static @Nullable String difference(CallRecord first, CallRecord typed, CallRecord call) {
        if (call.operation() != first.operation()) {
            return "operation";
        }
        if (call.root() != first.root()) {
            return "root";
        }
        if (call.op() != first.op()) {
            return "op";
        }
        if (call.signature().bytes() != first.signature().bytes() || call.counts() != first.counts()) {
            return "counts";
        }
        if (!call.signature().untyped() && call.signature().hash() != typed.signature().hash()) {
            return TYPES;
        }
        return call.reproducible() == first.reproducible() ? null : "setting of reproducible";
    }

    private static String named(List<String> who) {
        int unnamed = who.size() - MOST_NAMED;
        return String.join(", ", who.subList(0, Math.min(who.size(), MOST_NAMED)))
                + (unnamed > 0 ? ", and " + unnamed + " more ranks differ" : "");
    }
}
