package org.jmpi.internal.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplanationTests {

    private static String explain(String graph, int... gone) {
        WaitForGraph of = Graphs.of(graph, gone);
        BitSet stuck = of.stuck();
        return Explanation.of(of, stuck).text(of, stuck);
    }

    @Test
    void aCycleIsToldInItsOrder() {
        assertThat(explain("0:1 1:2 2:0"))
                .isEqualTo("rank 0 waits for rank 1, which waits for rank 2, which waits for rank 0");
        assertThat(explain("3:3")).isEqualTo("rank 3 waits for itself");
    }

    @Test
    void theShortestCycleIsTold() {
        assertThat(explain("0:1 1:2 2:3 3:2 4:0")).isEqualTo("rank 2 waits for rank 3, which waits for rank 2");
    }

    @Test
    void aRankThatHasClosedEndsTheChain() {
        assertThat(explain("0:2", 2)).isEqualTo("rank 0 waits for rank 2, which has closed its Mpi");
        assertThat(explain("0:1 1:2", 2)).isEqualTo("rank 1 waits for rank 2, which has closed its Mpi");
    }

    @Test
    void aKnotNamesWhoIsInIt() {
        assertThat(explain("0:1|2 1:0|2 2:0|1 3:0")).isEqualTo("ranks 0, 1 and 2 wait, and only they could act");
        assertThat(explain("0:0|1|2", 1, 2))
                .isEqualTo("rank 0 waits, and nobody is left to act: ranks 1 and 2 have closed their Mpi");
        assertThat(explain("0:1|2 1:0|2", 2))
                .isEqualTo("ranks 0 and 1 wait, and only they could act: rank 2 has closed its Mpi");
    }

    @Test
    void ofMyriadsSomeAreNamed() {
        String ring =
                IntStream.range(0, 40).mapToObj(rank -> rank + ":" + (rank + 1) % 40).collect(Collectors.joining(" "));
        assertThat(explain(ring)).startsWith("rank 0 waits for rank 1, which waits for rank 2,")
                .endsWith(
                        "which waits for rank 7, and so on through 31 more, which waits for rank 39, which waits for rank 0");
    }
}
