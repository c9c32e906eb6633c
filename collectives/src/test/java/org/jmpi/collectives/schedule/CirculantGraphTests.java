package org.jmpi.collectives.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CirculantGraphTests {

    @Test
    void skipsHalve() {
        var graph = new CirculantGraph(11);
        assertThat(IntStream.rangeClosed(0, graph.rounds()).map(graph::skip)).containsExactly(1, 2, 3, 6, 11);
    }

    @Test
    void everyRoundBringsABlockOfItsOwn() {
        IntStream.rangeClosed(2, 1100).forEach(size -> {
            var graph = new CirculantGraph(size);
            for (int rank = 1; rank < size; rank++) {
                Set<Integer> blocks = new HashSet<>();
                for (int block : graph.receiveBlocks(rank)) {
                    blocks.add(Math.floorMod(block, graph.rounds()));
                }
                assertThat(blocks).as("size=%d, rank=%d", size, rank).hasSize(graph.rounds());
            }
        });
    }

    @Test
    void theRootSendsANewBlockInEachRound() {
        IntStream.rangeClosed(2, 1100).forEach(size -> {
            var graph = new CirculantGraph(size);
            for (int k = 0; k < graph.rounds(); k++) {
                int[] blocks = graph.receiveBlocks(graph.skip(k));
                assertThat(blocks[k]).as("size=%d, round=%d", size, k).isEqualTo(k);
            }
        });
    }
}
