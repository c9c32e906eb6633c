package org.jmpi.internal.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitForGraphTests {
    private static final int MOST_RANKS = 8;

    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
            0:1 1:0                      / {0, 1}      / two that wait for each other
            0:1 1:2 2:0                  / {0, 1, 2}   / a cycle
            0:0                          / {0}         / one that waits for itself
            0:1 1:2                      / {}          / a chain that ends at one that runs
            0:1 1:0 2:1 3:2              / {0, 1, 2, 3} / those who wait for a cycle are stuck, too
            0:1,2 1:0                    / {0, 1}      / a collective that lacks one of two
            0:1|2 1:0                    / {}          / a receive from any, one of whom runs
            0:1|2 1:0 2:0                / {0, 1, 2}   / a receive from any, none of whom runs
            0:1|2 1:0|2 2:0|1            / {0, 1, 2}   / a knot
            0:1|2 1:0|2 2:0|3            / {}          / no knot: one may be helped from outside
            0:1,2|3 1:0 2:0 3:0          / {0, 1, 2, 3} / alternatives of several ranks
            0:1,2|3 1:0 2:0              / {}          / of which one may come true
            0:1 1:0 2:3 3:4              / {0, 1}      / only some are stuck
            0:1 1:2|3 2:1 3:5            / {}          / what helps one may help all
            """)
    void tellsWhoIsStuck(String graph, String stuck, String what) {
        assertThat(Graphs.of(graph).stuck()).as(what).hasToString(stuck);
    }

    @Test
    void aRankThatHasGoneHelpsNobody() {
        assertThat(Graphs.of("0:1", 1).stuck()).hasToString("{0}");
        assertThat(Graphs.of("0:1|2", 1).stuck()).hasToString("{}");
        assertThat(Graphs.of("0:1|2", 1, 2).stuck()).hasToString("{0}");
        assertThat(Graphs.of("0:1,2 3:0", 2).stuck()).hasToString("{0, 3}");
    }

    @Test
    void nobodyIsStuckWhereNobodyWaits() {
        assertThat(Graphs.of("", 1, 2).stuck()).hasToString("{}");
    }

    /// Compared with letting everyone act who may, in an order drawn by chance, until nothing goes on.
    @Test
    void agreesWithAPlainRunOfRandomGraphs() {
        long seed = Long.getLong("jmpi.test.seed", 99);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            int size = 1 + random.nextInt(MOST_RANKS);
            Map<Integer, List<int[]>> blocked = new TreeMap<>();
            BitSet gone = new BitSet();
            for (int rank = 0; rank < size; rank++) {
                int kind = random.nextInt(8);
                if (kind == 0) {
                    gone.set(rank);
                } else if (kind > 1) {
                    blocked.put(rank, alternatives(size, random));
                }
            }
            assertThat(new WaitForGraph(blocked, gone).stuck()).as("seed=%d, graph %d", seed, i)
                    .isEqualTo(run(size, blocked, gone, random));
        }
    }

    private static List<int[]> alternatives(int size, Random random) {
        List<int[]> alternatives = new ArrayList<>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            alternatives.add(random.ints(1 + random.nextInt(2), 0, size).toArray());
        }
        return alternatives;
    }

    private static BitSet run(int size, Map<Integer, List<int[]>> blocked, BitSet gone, Random random) {
        BitSet acted = new BitSet();
        for (int rank = 0; rank < size; rank++) {
            acted.set(rank, !gone.get(rank) && !blocked.containsKey(rank));
        }
        for (int step = 0; step < size * 40; step++) {
            int rank = random.nextInt(size);
            for (int[] alternative : blocked.getOrDefault(rank, List.of())) {
                boolean isTrue = true;
                for (int needed : alternative) {
                    isTrue &= acted.get(needed);
                }
                acted.set(rank, acted.get(rank) || isTrue);
            }
        }
        BitSet stuck = new BitSet();
        blocked.keySet().forEach(stuck::set);
        stuck.andNot(acted);
        return stuck;
    }
}
