package org.jmpi.collectives.verify;

import java.util.BitSet;
import java.util.stream.IntStream;

/// Who knows of whom that it has entered a barrier. A message tells what its sender knew when it began the
/// round; that a send is complete tells nothing, as the message may still lie in a buffer.
final class Hearsay {
    private final BitSet[] known;
    private final BitSet[] told;

    Hearsay(int size) {
        known = IntStream.range(0, size).mapToObj(Hearsay::only).toArray(BitSet[]::new);
        told = known.clone();
    }

    private static BitSet only(int rank) {
        var set = new BitSet();
        set.set(rank);
        return set;
    }

    /// A rank begins a round.
    void begin(int rank) {
        told[rank] = (BitSet) known[rank].clone();
    }

    /// A message goes from a rank to another.
    void tell(int source, int target) {
        known[target].or(told[source]);
    }

    /// @throws ScheduleFault where some rank leaves without knowing that all have entered
    void check() {
        for (int rank = 0; rank < known.length; rank++) {
            if (known[rank].cardinality() < known.length) {
                throw new ScheduleFault(
                        "rank " + rank + " leaves before rank " + known[rank].nextClearBit(0) + " has entered");
            }
        }
    }
}
