package org.jmpi.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistryTests {

    @Test
    void findsWhatIsRegisteredAndNeverGivesANumberTwice() {
        long seed = 4711;
        Random random = new Random(seed);
        Registry<String> registry = new Registry<>();
        Map<Long, String> model = new HashMap<>();
        Set<Long> given = new HashSet<>();
        for (int step = 0; step < 50_000; step++) {
            if (model.isEmpty() || random.nextInt(100) < 51) {
                String entry = "entry " + step;
                long number = registry.add(entry);
                assertThat(given.add(number)).as("seed=%d, number %d given twice", seed, number).isTrue();
                assertThat(number).isNotZero();
                model.put(number, entry);
            } else {
                long number = model.keySet().iterator().next();
                assertThat(registry.get(number)).isEqualTo(model.get(number));
                assertThat(registry.remove(number)).isEqualTo(model.remove(number));
                assertThat(registry.remove(number)).as("removed twice").isNull();
                assertThat(registry.get(number)).isNull();
            }
        }
        assertThat(registry.all()).containsExactlyInAnyOrderElementsOf(model.values());
        assertThat(registry.isEmpty()).isEqualTo(model.isEmpty());
    }

    @Test
    void findsNothingUnderNumbersThatWereNeverGiven() {
        Registry<String> registry = new Registry<>();
        assertThat(registry.isEmpty()).isTrue();
        for (long number : new long[]{0, -1, 1, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE, 100}) {
            assertThat(registry.get(number)).isNull();
            assertThat(registry.remove(number)).isNull();
        }
    }
}
