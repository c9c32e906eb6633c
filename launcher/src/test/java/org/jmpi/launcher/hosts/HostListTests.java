package org.jmpi.launcher.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostListTests {

    private static HostSpec host(String name, int slots) {
        return new HostSpec(name, slots, HostSpec.NO_LIMIT);
    }

    @Test
    void readsNamesSlotsAndRanges() {
        assertThat(HostList.ofOption("a:4,me@b,node[08-10,2]:2,x[1-2]y[3-4]")).containsExactly(host("a", 4),
                host("me@b", 1), host("node08", 2), host("node09", 2), host("node10", 2), host("node2", 2),
                host("x1y3", 1), host("x2y3", 1), host("x1y4", 1), host("x2y4", 1));
    }

    @Test
    void readsAddressesOfBothKinds() {
        assertThat(HostList.ofOption("10.0.0.1:3,fd77::2,[fd77::3]:2,[fd77::4]")).containsExactly(host("10.0.0.1", 3),
                host("fd77::2", 1), host("fd77::3", 2), host("fd77::4", 1));
    }

    @Test
    void slotsOfAHostNamedAgainAddUp() {
        assertThat(HostList.ofOption("a,b,a,a:2")).containsExactly(host("a", 4), host("b", 1));
    }

    @Test
    void readsFilesOfOpenMpiAndHydra() {
        List<String> lines = List.of("# the cluster", "", "  a slots=4 max_slots=8 # the big one", "b:2",
                "n[1-2]\tslots=3", "c", "c", "d max-slots=1");
        assertThat(HostList.ofFile(lines, "f")).containsExactly(new HostSpec("a", 4, 8), host("b", 2), host("n1", 3),
                host("n2", 3), host("c", 2), new HostSpec("d", 1, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a:0 | give 1 or more", "a:x | give 1 or more", ":4 | has no name",
        "-v | has no name", "n[3-1] | write node[01-04]", "n[1- | write node[01-04]", "n[a] | write node[01-04]",
        "n[1-99999999] | write node[01-04]", ", | names no host"})
    void namesTheFix(String text, String expected) {
        assertThatThrownBy(() -> HostList.ofOption(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void namesTheLineOfAFile() {
        assertThatThrownBy(() -> HostList.ofFile(List.of("a", "b cores=4"), "my.hosts")).hasMessage(
                "my.hosts, line 2: cores=4 isn't known; give slots=N or max_slots=N");
        assertThatThrownBy(() -> HostList.ofFile(List.of("# nobody"), "my.hosts")).hasMessageContaining(
                "hostfile my.hosts names no host");
    }
}
