package org.jmpi.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jmpi.Buf;
import org.jmpi.Op;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jmpi.spi.CollectiveTask;
import org.junit.jupiter.api.Test;

/// Several collectives at once, and one several times.
class OutstandingTests {
    private static final int AT_ONCE = 5;

    @Test
    void collectivesInFlightTogetherDontMix() {
        Seeds.each((size, random, _) -> {
            var ranks = new Ranks(size, random);
            List<CollectiveTask> tasks = new ArrayList<>();
            List<long[][]> values = new ArrayList<>();
            List<long[]> sums = new ArrayList<>();
            for (int sequence = 0; sequence < AT_ONCE; sequence++) {
                long[][] data = random(size, random.nextInt(100), random);
                values.add(data);
                sums.add(sum(data));
                List<CollectiveTask> together = ranks.prepare(sumInPlace(data));
                ranks.start(together, sequence);
                tasks.addAll(together);
            }
            ranks.finish(tasks);
            for (int i = 0; i < AT_ONCE; i++) {
                long[] sum = sums.get(i);
                assertThat(List.of(values.get(i))).allSatisfy(result -> assertThat(result).isEqualTo(sum));
            }
        });
    }

    @Test
    void aTaskStartedAgainUsesWhatIsInTheBufferThen() {
        Seeds.each((size, random, _) -> {
            var ranks = new Ranks(size, random);
            long[][] data = random(size, 1 + random.nextInt(50), random);
            List<CollectiveTask> tasks = ranks.prepare(sumInPlace(data));
            for (int time = 0; time < 3; time++) {
                data[random.nextInt(size)][0] = time;
                long[] sum = sum(data);
                ranks.start(tasks, 7);
                ranks.finish(tasks);
                assertThat(List.of(data)).as("time %d", time)
                        .allSatisfy(result -> assertThat(result).isEqualTo(sum));
            }
        });
    }

    private static List<CollectiveCall> sumInPlace(long[][] data) {
        return PerRank.of(data.length,
                rank -> CollectiveCall.of(Operation.ALL_REDUCE, null, Buf.of(data[rank]), Op.SUM, -1));
    }

    private static long[][] random(int size, int count, Random random) {
        long[][] data = new long[size][];
        for (int rank = 0; rank < size; rank++) {
            data[rank] = random.longs(count).toArray();
        }
        return data;
    }

    private static long[] sum(long[][] data) {
        long[] sum = new long[data[0].length];
        for (long[] values : data) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        }
        return sum;
    }
}
