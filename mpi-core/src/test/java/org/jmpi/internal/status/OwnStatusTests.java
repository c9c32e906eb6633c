package org.jmpi.internal.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "memory is shared by memfd")
class OwnStatusTests {

    private static StatusFile make(String job, int rank) {
        return Objects.requireNonNull(OwnStatus.make(job, rank, 5, "org.acme.Main λ"));
    }

    @Test
    void isFoundByTheNameOfItsJob() {
        String job = "own-" + System.nanoTime();
        StatusFile own = make(job, 3);
        StatusFile other = make(job, 1);
        make("another-" + job, 0);
        List<StatusFile> found = OwnStatus.all().get(job);
        assertThat(found).hasSize(2).allSatisfy(status -> {
            assertThat(status.launcher()).isZero();
            assertThat(status.ranks()).isEqualTo(5);
            assertThat(status.command()).isEqualTo("org.acme.Main λ");
        });
        assertThat(found).extracting(status -> status.pid(3)).containsExactlyInAnyOrder(HostId.pid(), 0L);
        assertThat(found).extracting(status -> status.pid(1)).containsExactlyInAnyOrder(HostId.pid(), 0L);
        own.waits(3, "recv");
        assertThat(found).anyMatch(status -> status.wait(3).isPresent())
                .noneMatch(status -> status.wait(1).isPresent());
        other.waits(1, "send");
        assertThat(found).anyMatch(status -> status.wait(1).filter(wait -> wait.text().equals("send")).isPresent());
    }
}
