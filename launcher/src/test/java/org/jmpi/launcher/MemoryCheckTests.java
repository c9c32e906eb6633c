package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemoryCheckTests {

    @Test
    void tooManyRanksAreRefusedWithWhatTheyNeedAndWhatIsFree() {
        assertThatThrownBy(() -> MemoryCheck.check(500, 1_000 << 10)).isInstanceOf(UsageException.class)
                .hasMessage("500 ranks need 12000 MiB of memory or more, and 1000 MiB are free; start fewer ranks, or"
                        + " end other programs");
    }

    @Test
    void ranksThatHaveRoomAreNotRefused() {
        assertThatCode(() -> MemoryCheck.check(500, 12_000 << 10)).doesNotThrowAnyException();
    }

    @Test
    void nothingIsRefusedWhereTheSystemDoesNotTell() {
        assertThatCode(() -> MemoryCheck.check(1_000_000, 0)).doesNotThrowAnyException();
    }

    @Test
    void moreRanksThanAnyHostHasMemoryForAreRefusedHere() {
        assertThatThrownBy(() -> MemoryCheck.check(10_000_000)).hasMessageContaining("10000000 ranks need ");
    }
}
