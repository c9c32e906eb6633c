package org.jmpi.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jmpi.internal.protocol.OwnRegions.Region;
import org.junit.jupiter.api.Test;

class OwnRegionsTests {
    private final OwnRegions regions = new OwnRegions(2);

    @Test
    void findsOnlyWhatHoldsTheWholeRange() {
        regions.add(1000, 100, 7);
        assertThat(regions.find(999, 1)).isNull();
        assertThat(regions.find(1000, 100)).isNotNull();
        assertThat(regions.find(1099, 1)).isNotNull();
        assertThat(regions.find(1000, 101)).isNull();
        assertThat(regions.find(1100, 1)).isNull();
        assertThat(regions.find(0, 1)).isNull();
    }

    @Test
    void givesMemoryAtAnOldAddressANewNumber() {
        regions.add(1000, 100, 7);
        Region first = regions.remove(1000);
        assertThat(regions.find(1000, 1)).isNull();
        assertThat(regions.remove(1000)).isNull();
        regions.add(1000, 100, 7);
        Region second = regions.find(1000, 1);
        assertThat(first).isNotNull();
        assertThat(second).isNotNull();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.told()).containsOnly(false);
    }

    @Test
    void agreesWithASortedMap() {
        long seed = 20_26;
        Random random = new Random(seed);
        TreeMap<Long, Long> expected = new TreeMap<>();
        for (int i = 0; i < 5000; i++) {
            long base = 100L * random.nextInt(1, 60);
            if (expected.containsKey(base)) {
                long length = expected.remove(base);
                assertThat(regions.remove(base)).as("step %d, seed %d", i, seed)
                        .returns(length, Region::length);
            } else {
                long length = random.nextInt(1, 101);
                regions.add(base, length, i);
                expected.put(base, length);
            }
            long address = random.nextInt(6500);
            Map.Entry<Long, Long> below = expected.floorEntry(address);
            boolean inside = below != null && address < below.getKey() + below.getValue();
            Region found = regions.find(address, 1);
            assertThat(found != null).as("step %d, seed %d, address %d", i, seed, address).isEqualTo(inside);
            assertThat(found == null || found.base() == below.getKey()).isTrue();
        }
    }
}
