package org.jmpi.internal.deadlock;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Why ranks are stuck, in words: the smallest set found that waits for nobody outside of it.
///
/// @param stuck ranks in it that wait, each behind the one that waits for it
/// @param gone  ranks that these wait for and that never act again
record Explanation(List<Integer> stuck, List<Integer> gone, boolean isChain) {
    private static final int MOST_STARTS = 64;
    /// Ranks of a cycle that are named.
    private static final int MOST_NAMED = 8;

    /// Explain why ranks are stuck.
    ///
    /// @param all as [WaitForGraph#stuck] has them; not empty
    static Explanation of(WaitForGraph graph, BitSet all) {
        Explanation best = from(all.nextSetBit(0), graph, all);
        int starts = 1;
        for (int rank = all.nextSetBit(0); rank >= 0 && starts < MOST_STARTS; rank = all.nextSetBit(rank + 1)) {
            Explanation other = from(rank, graph, all);
            best = other.stuck.size() < best.stuck.size() ? other : best;
            starts++;
        }
        return best;
    }

    /// What a rank waits for, and those wait for, and so on.
    private static Explanation from(int start, WaitForGraph graph, BitSet all) {
        Set<Integer> stuck = new LinkedHashSet<>();
        Set<Integer> gone = new LinkedHashSet<>();
        boolean isChain = true;
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
        for (Integer rank = open.poll(); rank != null; rank = open.poll()) {
            if (graph.isGone(rank)) {
                boolean ignored = gone.add(rank);
            } else if (stuck.add(rank)) {
                Set<Integer> obstacles = graph.alternatives(rank)
                        .stream()
                        .map(ranks -> graph.obstacle(ranks, all))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                isChain &= obstacles.size() == 1;
                open.addAll(obstacles);
            }
        }
        return new Explanation(List.copyOf(stuck), List.copyOf(gone), isChain);
    }

    /// As a sentence without its end.
    ///
    /// @param graph that it explains
    /// @param all   ranks that are stuck
    String text(WaitForGraph graph, BitSet all) {
        if (!isChain) {
            return knot();
        }
        int last = stuck.getLast();
        int end = graph.obstacle(graph.alternatives(last).getFirst(), all);
        StringBuilder text = new StringBuilder("rank ").append(stuck.getFirst());
        for (int i = 1; i < stuck.size(); i++) {
            if (i < MOST_NAMED || i == stuck.size() - 1) {
                text.append(link(i)).append("rank ").append(stuck.get(i));
            } else if (i == MOST_NAMED) {
                text.append(", and so on through ").append(stuck.size() - 1 - MOST_NAMED).append(" more");
            }
        }
        text.append(link(stuck.size()));
        return text.append(end == last ? "itself" : "rank " + end)
                .append(graph.isGone(end) ? ", which has closed its Mpi" : "")
                .toString();
    }

    private static String link(int index) {
        return index == 1 ? " waits for " : ", which waits for ";
    }

    private String knot() {
        String waiting = stuck.size() == 1 ? "rank " + stuck.getFirst() + " waits, and nobody is left to act"
                : "ranks " + list(stuck) + " wait, and only they could act";
        if (gone.isEmpty()) {
            return waiting;
        }
        return waiting + ": " + (gone.size() == 1 ? "rank " + gone.getFirst() + " has closed its Mpi"
                : "ranks " + list(gone) + " have closed their Mpi");
    }

    private static String list(List<Integer> ranks) {
        String named = ranks.stream().sorted().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        if (ranks.size() > MOST_NAMED) {
            return named + " and " + (ranks.size() - MOST_NAMED) + " more";
        }
        int comma = named.lastIndexOf(", ");
        return comma < 0 ? named : named.substring(0, comma) + " and " + named.substring(comma + 2);
    }
}
