package org.jmpi.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckTests {

    private static Set<Check> wanted(String property) {
        System.setProperty("jmpi.check", property);
        return Check.wanted();
    }

    @AfterEach
    void forget() {
        System.clearProperty("jmpi.check");
    }

    @Test
    void nothingIsCheckedUnlessWanted() {
        assertThat(Check.wanted()).isEmpty();
        assertThat(wanted("local")).isEmpty();
    }

    @Test
    void namesStandWithCommasBetweenThem() {
        assertThat(wanted("races")).containsExactly(Check.RACES);
        assertThat(wanted("resources, collective,resources")).containsExactlyInAnyOrder(Check.COLLECTIVE,
                Check.RESOURCES);
        assertThat(wanted("all")).containsExactlyInAnyOrder(Check.values());
    }

    @Test
    void whatIsNoCheckIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> wanted("buffers,")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no such check: jmpi.check=; use collective, resources, buffers, races");
    }
}
