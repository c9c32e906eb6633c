package org.jmpi.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jmpi.internal.check.Differences.Difference;
import org.jspecify.annotations.Nullable;

/// Finds what ranks disagree about, and says who called what from where.
///
/// @param parties who calls
record Mismatch(Parties parties) {
    /// Ranks that are named beside the first.
    private static final int MOST_NAMED = 4;

    /// The error, or an empty text.
    ///
    /// @param calls one a rank, null where the rank has closed without one; rank 0's is there
    String find(@Nullable CallRecord[] calls, int sequence) {
        CallRecord[] made = new CallRecord[calls.length];
        for (int rank = 0; rank < calls.length; rank++) {
            CallRecord call = calls[rank];
            if (call == null) {
                return missing(rank, 0, Objects.requireNonNull(calls[0]));
            }
            made[rank] = call;
        }
        return compare(made, sequence);
    }

    private String compare(CallRecord[] calls, int sequence) {
        var differences = new Differences(calls, parties);
        Difference first = null;
        List<String> who = new ArrayList<>();
        for (int rank = 0; rank < calls.length; rank++) {
            Difference difference = differences.of(rank);
            if (difference != null) {
                first = first == null ? difference : first;
                who.add(called(rank, calls));
            }
        }
        return first == null ? "" : text(first.what(), called(first.from(), calls), who, sequence);
    }

    private String text(String what, String first, List<String> who, int sequence) {
        List<String> others = who.stream().filter(one -> !one.equals(first)).toList();
        return "collective calls don't match in their " + what + ": " + first + ", " + named(others)
                + "; communicator=" + parties.communicator().get() + ", call=" + sequence
                + "; make the same calls in the same order, with the same arguments, on all its ranks";
    }

    private String called(int rank, CallRecord[] calls) {
        return parties.name(rank) + " called " + calls[rank].text();
    }

    /// The error where a rank has closed without the call that another made.
    String missing(int rank, int caller, CallRecord call) {
        return "a collective call is missing: " + parties.name(rank) + " closed its Mpi without the call that "
                + parties.name(caller) + " made: " + call.text()
                + "; make every collective call on all ranks of its communicator";
    }

    private static String named(List<String> who) {
        int unnamed = who.size() - MOST_NAMED;
        return String.join(", ", who.subList(0, Math.min(who.size(), MOST_NAMED)))
                + (unnamed > 0 ? ", and " + unnamed + " more ranks differ" : "");
    }
}
