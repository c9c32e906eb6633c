package org.jmpi.internal.deadlock;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who waits for whom: each blocked rank has alternatives, and may go on once all ranks of one of them have acted.
///
/// A receive from one rank, or a collective, has one alternative; a receive from any rank has one for each. A rank that is
/// neither blocked nor gone may act at any time. Who is stuck is found by taking away whoever may be helped, until nobody is
/// left to be taken away: what remains are cycles and knots, and those that wait for them.
final class WaitForGraph {
    private final Map<Integer, List<int[]>> blocked;
    private final BitSet gone;

    /// @param blocked the alternatives of each blocked rank
    /// @param gone    ranks that never act again
    WaitForGraph(Map<Integer, List<int[]>> blocked, BitSet gone) {
        this.blocked = new TreeMap<>(blocked);
        this.gone = gone;
    }

    /// The ranks that can never go on.
    BitSet stuck() {
        BitSet stuck = new BitSet();
        blocked.keySet().forEach(stuck::set);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int rank = stuck.nextSetBit(0); rank >= 0; rank = stuck.nextSetBit(rank + 1)) {
                if (mayGoOn(rank, stuck)) {
                    stuck.clear(rank);
                    changed = true;
                }
            }
        }
        return stuck;
    }

    private boolean mayGoOn(int rank, BitSet stuck) {
        return alternatives(rank).stream().anyMatch(ranks -> obstacle(ranks, stuck) < 0);
    }

    /// The alternatives of a blocked rank.
    List<int[]> alternatives(int rank) {
        return blocked.getOrDefault(rank, List.of());
    }

    /// Why an alternative can't come true: one of its ranks that never acts again, or -1.
    int obstacle(int[] ranks, BitSet stuck) {
        int found = -1;
        for (int rank : ranks) {
            if (gone.get(rank)) {
                return rank;
            }
            found = found < 0 && stuck.get(rank) ? rank : found;
        }
        return found;
    }

    boolean isGone(int rank) {
        return gone.get(rank);
    }
}
