package org.jmpi.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jmpi.Buf;
import org.jmpi.Op;
import org.jmpi.collectives.select.Selector;
import org.jmpi.internal.check.RankChecks;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveTask;
import org.jmpi.spi.Collectives;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Comparing calls blocks no one: all ranks run in one thread here, with several calls in flight, each started twice.
@ExtendWith(CheckingCalls.class)
class CheckedOutstandingTests {
    private static final int AT_ONCE = 3;

    @Test
    void checkedCallsInFlightTogetherDontMix() {
        Seeds.each((size, random, _) -> {
            var data = new MemoryNetwork(size, random);
            var checks = new MemoryNetwork(size, random);
            List<Collectives> ranks = PerRank.of(size,
                    rank -> RankChecks.wanted(rank)
                            .compared(new ScheduledCollectives(data.channel(rank), Selector.create()),
                                    () -> checks.channel(rank), () -> "test", other -> "rank " + other));
            long[][] values = new long[AT_ONCE][size];
            List<CollectiveTask> tasks = new ArrayList<>();
            for (long[] contributions : values) {
                for (int rank = 0; rank < size; rank++) {
                    tasks.add(ranks.get(rank).prepare(sum(Buf.of(contributions, rank, 1))));
                }
            }
            for (int time = 0; time < 2; time++) {
                for (int call = 0; call < AT_ONCE; call++) {
                    long base = 100L * call + time;
                    for (int rank = 0; rank < size; rank++) {
                        values[call][rank] = base + rank;
                        tasks.get(call * size + rank).start(call);
                    }
                }
                finish(tasks, random, data, checks);
                for (int call = 0; call < AT_ONCE; call++) {
                    long total = (100L * call + time) * size + (long) size * (size - 1) / 2;
                    assertThat(values[call]).as("call %d, time %d", call, time).containsOnly(total);
                }
            }
        });
    }

    private static CollectiveCall sum(Buf buf) {
        return CollectiveCall.of(Operation.ALL_REDUCE, null, buf, Op.SUM, -1);
    }

    private static void finish(List<CollectiveTask> tasks, Random random, MemoryNetwork... networks) {
        List<CollectiveTask> left = new ArrayList<>(tasks);
        for (int steps = 0; !left.isEmpty(); steps++) {
            assertThat(steps).as("steps of ranks that should be done").isLessThan(100_000);
            Collections.shuffle(left, random);
            left.removeIf(task -> random.nextBoolean() && task.advance());
            for (MemoryNetwork network : networks) {
                boolean ignored = network.deliver();
            }
        }
        for (MemoryNetwork network : networks) {
            network.assertQuiet();
        }
    }
}
