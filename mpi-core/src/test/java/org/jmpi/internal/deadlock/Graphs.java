package org.jmpi.internal.deadlock;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes graphs as text: `0:1 1:0,2 2:3|4` has rank 0 wait for 1, rank 1 for both 0 and 2, rank 2 for either 3 or 4.
final class Graphs {
    private Graphs() {
    }

    static WaitForGraph of(String text, int... gone) {
        Map<Integer, List<int[]>> blocked = new TreeMap<>();
        for (String node : text.isEmpty() ? new String[0] : text.split(" ")) {
            int colon = node.indexOf(':');
            List<int[]> alternatives = new ArrayList<>();
            for (String alternative : node.substring(colon + 1).split("\\|")) {
                alternatives.add(Arrays.stream(alternative.split(",")).mapToInt(Integer::parseInt).toArray());
            }
            blocked.put(Integer.parseInt(node.substring(0, colon)), alternatives);
        }
        return new WaitForGraph(blocked, set(gone));
    }

    static BitSet set(int... ranks) {
        BitSet set = new BitSet();
        Arrays.stream(ranks).forEach(set::set);
        return set;
    }
}
