package org.jmpi.internal.deadlock;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The report of a deadlock.
///
/// ```
/// deadlock: rank 0 waits for rank 1, which waits for rank 0
///   rank 0: for 2.5 s in recv (source=1, tag=7, communicator=world, bytes=8) at org.acme.Main.main(Main.java:12)
///   rank 1: for 2.4 s in recv (source=0, tag=7, communicator=world, bytes=8) at org.acme.Main.main(Main.java:12)
/// ```
final class DeadlockText {
    private static final int MOST_LINES = 64;
    private static final double NANOS_A_SECOND = 1e9;

    private DeadlockText() {
    }

    /// Write it.
    ///
    /// @param found confirmed; some are stuck
    static String of(Suspects found) {
        Explanation why = Explanation.of(found.graph(), found.stuck());
        StringBuilder text = new StringBuilder("deadlock: ").append(why.text(found.graph(), found.stuck()));
        BitSet others = (BitSet) found.stuck().clone();
        why.stuck().forEach(others::clear);
        if (!others.isEmpty()) {
            text.append("; ")
                    .append(others.cardinality() == 1 ? "one more rank waits"
                            : others.cardinality()
                                    + " more ranks wait")
                    .append(" for them");
        }
        Set<Integer> ranks = new LinkedHashSet<>(why.stuck());
        ranks.addAll(why.gone());
        others.stream().forEach(ranks::add);
        ranks.stream().limit(MOST_LINES).sorted().forEach(rank -> append(text, rank, found.views().get(rank)));
        if (ranks.size() > MOST_LINES) {
            text.append("\n  and ").append(ranks.size() - MOST_LINES).append(" more");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int rank, @Nullable WaitView view) {
        if (view == null) {
            text.append("\n  rank ").append(rank).append(": has closed its Mpi");
            return;
        }
        boolean isOne = view.waits().stream().filter(wait -> wait.id() != 0).count() == 1;
        for (WaitView.Wait wait : view.waits()) {
            if (wait.id() != 0) {
                text.append("\n  rank ")
                        .append(rank)
                        .append(isOne ? "" : ", thread \"" + wait.thread() + "\"")
                        .append(String.format(Locale.ROOT, ": for %.1f s in ", wait.nanos() / NANOS_A_SECOND))
                        .append(wait.text());
            }
        }
    }
}
