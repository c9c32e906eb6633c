package org.jmpi.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jmpi.Communicator;
import org.jmpi.Op;

// README shows the rest of this file.
class SumTests {
    @RankedTest(ranks = {2, 4}, over = {Over.THREADS, Over.PROCESSES})
    void ranksAddUp(Communicator world) {
        long sum = world.allReduce(world.rank(), Op.SUM);
        assertEquals(world.size() * (world.size() - 1) / 2, sum);
    }
}
