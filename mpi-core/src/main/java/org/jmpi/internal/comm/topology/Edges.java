package org.jmpi.internal.comm.topology;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The other ends of a rank's edges in one direction, with weights or without. The arrays aren't changed.
///
/// @param ranks   the other ends
/// @param weights one each, or null for none
public record Edges(int[] ranks, int @Nullable [] weights) {

    /// Check and copy what a user passed.
    ///
    /// @param what  names the ranks in messages
    /// @param nodes number of ranks there are
    /// @throws IllegalArgumentException where a rank doesn't exist, or weights don't fit
    public static Edges of(String what, int[] ranks, int @Nullable [] weights, int nodes) {
        check(what, ranks, nodes);
        if (weights == null) {
            return new Edges(ranks.clone(), null);
        }
        if (weights.length != ranks.length || Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("each edge needs one weight, 0 or more: " + what + "="
                    + Arrays.toString(ranks) + ", weights=" + Arrays.toString(weights)
                    + "; pass one each, or null for none at all");
        }
        return new Edges(ranks.clone(), weights.clone());
    }

    static void check(String what, int[] ranks, int nodes) {
        for (int rank : ranks) {
            if (rank < 0 || rank >= nodes) {
                throw new IllegalArgumentException("an edge must lead to a rank: " + what + "=" + rank + ", size="
                        + nodes + "; use 0 to " + (nodes - 1));
            }
        }
    }
}
