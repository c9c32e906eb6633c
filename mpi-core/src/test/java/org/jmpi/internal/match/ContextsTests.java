package org.jmpi.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextsTests {

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void givesEachContextItsOwnMatcherUntilItIsForgotten(long seed) {
        Random random = new Random(seed);
        Contexts contexts = new Contexts();
        Map<Long, Matcher> model = new HashMap<>();
        for (int step = 0; step < 20_000; step++) {
            long id = (long) random.nextInt(3) << 40 | (long) random.nextInt(200) << 3 | random.nextInt(5);
            if (random.nextInt(3) == 0) {
                contexts.removeIfEmpty(id);
                model.remove(id);
            } else {
                Matcher matcher = contexts.get(id);
                Matcher known = model.putIfAbsent(id, matcher);
                assertThat(known == null || known == matcher).as("seed=%d, step=%d, id=%d", seed, step, id).isTrue();
            }
        }
        Map<Matcher, Boolean> seen = new HashMap<>();
        contexts.forEach(matcher -> seen.put(matcher, true));
        assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(model.values());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void keepsAContextInWhichSomethingIsPending(int others) {
        Contexts contexts = new Contexts();
        Matcher pending = contexts.get(8);
        pending.keep(new UnexpectedPool().announced(0, 1, 0, 1, 0, 0));
        for (long id = 1; id <= others; id++) {
            assertThat(contexts.get(16 * id)).isNotSameAs(pending);
        }
        contexts.removeIfEmpty(8);
        assertThat(contexts.get(8)).isSameAs(pending);
    }
}
