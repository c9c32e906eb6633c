package org.jmpi.launcher.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapperTests {

    private static Placement place(String hosts, Order mapBy, Order rankBy, int ppn, int ranks) {
        return new Mapper(HostList.ofOption(hosts), mapBy, rankBy, ppn).place(ranks);
    }

    @ParameterizedTest(name = "{0}, by {1}, ranks by {2}, ppn {3}: {4}")
    @CsvSource(delimiter = '|', value = {"a:2,b:2 | SLOT | SLOT | 0 | aabb", "a:2,b:2 | SLOT | SLOT | 0 | aab",
        "a:2,b:2 | NODE | NODE | 0 | abab", "a:2,b:2 | NODE | SLOT | 0 | aab", "a:2,b:2 | SLOT | NODE | 0 | aba",
        "a:2,b:2 | SLOT | SLOT | 0 | aaaabb", "a:1,b:3 | SLOT | NODE | 0 | abbb",
        "a:1,b:3 | NODE | NODE | 0 | abab", "a,b,c | SLOT | SLOT | 0 | aabbc", "a:8,b:8 | SLOT | SLOT | 2 | aabb",
        "a:8,b:8 | SLOT | NODE | 2 | abab", "a:8,b:8 | NODE | NODE | 1 | ab"})
    void placesRanks(String hosts, Order mapBy, Order rankBy, int ppn, String expected) {
        Placement placement = place(hosts, mapBy, rankBy, ppn, expected.length());
        assertThat(IntStream.range(0, placement.ranks()).mapToObj(placement::nameOf).collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    @Test
    void aHostWithoutRanksIsNotAskedFor() {
        assertThat(place("a:4,b:4", Order.SLOT, Order.SLOT, 0, 3).hosts()).containsExactly("a");
        assertThat(place("a:4,b:4,c:1", Order.SLOT, Order.SLOT, 0, 6).hosts()).containsExactly("a", "b");
    }

    @Test
    void knowsARanksNeighboursOnItsHost() {
        Placement placement = place("a:2,b:2", Order.NODE, Order.NODE, 0, 5);
        assertThat(placement.ranksOn(0)).containsExactly(0, 2, 4);
        assertThat(placement.ranksOn(1)).containsExactly(1, 3);
        assertThat(placement.localRank(4)).isEqualTo(2);
        assertThat(placement.localRank(1)).isZero();
    }

    @Test
    void limitsHold() {
        Mapper mapper =
                new Mapper(List.of(new HostSpec("a", 1, 2), new HostSpec("b", 1, HostSpec.NO_LIMIT)), Order.SLOT,
                        Order.SLOT, 0);
        assertThat(mapper.place(5).ranksOn(0)).hasSize(2);
        assertThatThrownBy(() -> place("a,b", Order.SLOT, Order.SLOT, 2, 5)).hasMessage(
                "5 ranks don't fit on 2 hosts, which take 4 by --ppn; start fewer, or give more hosts");
    }

    @Test
    void namesRanksInWords() {
        assertThat(Placement.text(new int[]{3})).isEqualTo("rank 3");
        assertThat(Placement.text(new int[]{0, 2, 3})).isEqualTo("ranks 0, 2 and 3");
    }
}
