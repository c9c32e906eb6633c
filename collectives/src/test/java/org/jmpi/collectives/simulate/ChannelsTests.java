package org.jmpi.collectives.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChannelsTests {

    @Test
    void queuesKeepTheirOrderWhileTheTableGrowsAndShrinks() {
        long seed = 20_261_121;
        var random = new Random(seed);
        var channels = new Channels();
        Map<Long, Deque<Long>> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            long key = (long) random.nextInt(64) << Integer.SIZE | 1L << random.nextInt(20);
            Deque<Long> queue = expected.computeIfAbsent(key, _ -> new ArrayDeque<>());
            boolean filling = i / 20_000 % 2 == 0;
            if (random.nextInt(10) < (filling ? 7 : 3)) {
                channels.put(key, i);
                queue.add((long) i);
            } else {
                Long first = queue.poll();
                assertThat(channels.take(key)).as("step %d, seed %d", i, seed)
                        .isEqualTo(first == null ? Channels.NONE : first);
            }
        }
    }
}
