package org.jmpi.internal.deadlock;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Ranks of one epoch that are blocked, and which of them are stuck.
///
/// @param views what each waits for
/// @param stuck those that can never go on
record Suspects(Map<Integer, WaitView> views, WaitForGraph graph, BitSet stuck) {

    /// Find out who is stuck.
    ///
    /// @param views what the blocked ranks of one epoch wait for
    /// @param gone  those that have closed in it
    static Suspects of(Map<Integer, WaitView> views, BitSet gone) {
        Map<Integer, List<int[]>> blocked = new TreeMap<>();
        views.forEach((rank, view) -> {
            if (!gone.get(rank)) {
                List<int[]> alternatives = new ArrayList<>();
                view.waits().forEach(wait -> alternatives.addAll(wait.alternatives()));
                blocked.put(rank, alternatives);
            }
        });
        WaitForGraph graph = new WaitForGraph(blocked, gone);
        return new Suspects(views, graph, graph.stuck());
    }

    /// Those of them about whom nothing has changed by a later look.
    ///
    /// @param later what they waited for then
    Suspects unchanged(Map<Integer, WaitView> later, BitSet gone) {
        Map<Integer, WaitView> same = new TreeMap<>();
        later.forEach((rank, view) -> {
            WaitView before = views.get(rank);
            if (stuck.get(rank) && before != null && before.isUnchanged(view)) {
                same.put(rank, view);
            }
        });
        same.keySet().removeIf(rank -> hasMoreToTake(rank, later));
        return of(same, gone);
    }

    /// Whether a frame may be on its way to a rank from another one of them.
    private boolean hasMoreToTake(int rank, Map<Integer, WaitView> later) {
        return stuck.stream()
                .anyMatch(other -> later.containsKey(other) && later.containsKey(rank)
                        && later.get(other).sentTo(rank) != later.get(rank).arrivedFrom(other));
    }
}
