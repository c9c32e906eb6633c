package org.jmpi.internal.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Ranks 0 and 1 are on this host, rank 2 is on another.
@EnabledOnOs(value = OS.LINUX, disabledReason = "looks for processes in /proc")
class HostStatusTests {
    /// Above the largest that Linux gives.
    private static final long NOBODY = 4_194_305;
    private static final int[] HOSTS = {0, 0, 1};

    @TempDir private Path session;
    private Map<String, String> environment;
    private RuntimeFolder folder;

    @BeforeEach
    void findFolder() {
        environment = Map.of("XDG_RUNTIME_DIR", session.toString());
        folder = Objects.requireNonNull(RuntimeFolder.find(environment));
    }

    private HostStatus status(String job, int rank) {
        return Objects.requireNonNull(HostStatus.of(environment, job, rank));
    }

    private HostStatus made(String job, long second) {
        HostStatus first = status(job, 0);
        first.make(3, "org.acme.Main --size 2");
        first.met(new long[]{HostId.pid(), second, HostId.pid()}, HOSTS);
        return first;
    }

    @Test
    void showsTheRanksOfItsHost() {
        HostStatus first = made("a", 77);
        assertThat(folder.jobs()).containsOnlyKeys("a");
        StatusFile seen = folder.jobs().get("a");
        assertThat(seen.launcher()).isZero();
        assertThat(seen.command()).isEqualTo("org.acme.Main --size 2");
        assertThat(new long[]{seen.pid(0), seen.pid(1), seen.pid(2)}).containsExactly(HostId.pid(), 77,
                StatusFile.ELSEWHERE);
        assertThat(first.path()).exists();
    }

    @Test
    void staysUntilTheLastRankHasEnded() {
        HostStatus first = made("b", HostId.pid());
        first.leave();
        assertThat(folder.jobs().get("b").pid(0)).isEqualTo(StatusFile.ENDED);
        status("b", 1).leave();
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void goesWithTheLastOneWhereTheOthersWereKilled() {
        made("c", NOBODY).leave();
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void staysWhereARankHasEndedBeforeTheOthersWereHeardOf() {
        HostStatus first = status("d", 0);
        first.make(2, "x");
        status("d", 1).leave();
        assertThat(folder.jobs().get("d").pid(1)).isEqualTo(StatusFile.ENDED);
        first.met(new long[]{HostId.pid(), NOBODY}, new int[]{0, 0});
        first.leave();
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void theNextJobRemovesWhatKilledRanksLeft() throws Exception {
        Path left = folder.make("e");
        StatusFile.create(left.resolve(RuntimeFolder.STATUS), -NOBODY, 2, "x").started(1, NOBODY);
        made("f", NOBODY);
        assertThat(left).doesNotExist();
        assertThat(folder.jobs()).containsOnlyKeys("f");
    }

    @Test
    void isNoFailureWhereThereIsNoPlace() {
        HostStatus none = status("g", 1);
        none.met(new long[]{1, 2, 3}, HOSTS);
        none.leave();
        assertThat(session).isEmptyDirectory();
    }
}
