package org.jmpi.samples.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordCountsTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 64})
    void messagesHoldEveryWordOnceForOneRank(int ranks) {
        long seed = 7;
        var counts = new WordCounts();
        Texts.words(Texts.random(seed, 3_000)).forEach(counts::add);

        var together = new WordCounts();
        int distinct = 0;
        for (byte[] message : counts.encode(ranks)) {
            var part = new WordCounts();
            part.addEncoded(message);
            distinct += part.distinct();
            together.addEncoded(message);
        }

        assertThat(distinct).as("seed=%d", seed).isEqualTo(counts.distinct());
        assertThat(together.sorted()).isEqualTo(counts.sorted());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, Long.MAX_VALUE / 2})
    void countsOfSeveralMessagesAddUp(long times) {
        var one = new WordCounts();
        one.add("élan", times);
        byte[] message = one.encode(1)[0];

        one.addEncoded(message);

        assertThat(one.sorted()).containsExactly(Map.entry("élan", 2 * times));
        assertThat(one.total()).isEqualTo(2 * times);
    }
}
