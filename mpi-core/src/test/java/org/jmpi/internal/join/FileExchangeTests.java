package org.jmpi.internal.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jmpi.internal.tls.JobCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such permissions")
class FileExchangeTests {
    private static final Meeting MEETING = new Meeting(List.of("10.0.0.1:5000", "[fd::1]:5001"), new byte[32], null);

    @TempDir private Path folder;

    private FileExchange exchange(long seconds) {
        return new FileExchange(folder.resolve("own"), "job", seconds, "do this");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void othersWaitUntilRankZeroHasTold() throws Exception {
        CompletableFuture<Meeting> other = CompletableFuture.supplyAsync(() -> await(30));
        try (FileExchange own = exchange(30)) {
            own.publish(MEETING);
            assertThat(other.get().addresses()).isEqualTo(MEETING.addresses());
            assertThat(permissions(folder.resolve("own"))).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("own/job.meet"))).isEqualTo("rw-------");
        }
        assertThat(folder.resolve("own").toFile().list()).isEmpty();
    }

    private Meeting await(long seconds) {
        try {
            return exchange(seconds).await();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoWaitsTooLongIsToldTheCure() {
        assertThatThrownBy(() -> exchange(0).await()).isInstanceOf(IOException.class)
                .hasMessageContainingAll("job.meet", "within 0 s", "do this");
    }

    @ParameterizedTest
    @ValueSource(strings = {"own", "own/job.meet"})
    void whatOthersMayReadIsNotTrusted(String opened) throws Exception {
        exchange(1).publish(MEETING);
        Files.setPosixFilePermissions(folder.resolve(opened), PosixFilePermissions.fromString("rwxr-----"));
        assertThatThrownBy(() -> exchange(1).await()).isInstanceOf(IOException.class)
                .hasMessageContaining("others own it or may look into it: mode=740");
    }

    @Test
    void rankZeroPutsNoSecretWhereOthersMayRead() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> exchange(1).publish(MEETING)).isInstanceOf(IOException.class)
                .hasMessageContaining("mode=777");
        assertThat(own.toFile().list()).isEmpty();
    }

    @Test
    void damageIsNamedAndNotRepeated() throws Exception {
        exchange(1).publish(MEETING);
        Files.writeString(folder.resolve("own/job.meet"), "other/secret");
        assertThatThrownBy(() -> exchange(1).await()).isInstanceOf(IOException.class)
                .hasMessageContaining("start all ranks with the same jmpi")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void aCertificateIsTold() {
        JobCertificate certificate = JobCertificate.make();
        Meeting read = Meeting.of(new Meeting(MEETING.addresses(), MEETING.secret(), certificate).text(2_000));
        assertThat(read.addresses()).isEqualTo(MEETING.addresses());
        assertThat(read.certificate()).isNotNull();
        assertThat(read.certificate().text()).isEqualTo(certificate.text());
        assertThat(Meeting.of(MEETING.text(2_000)).certificate()).isNull();
    }

    @Test
    void whatHasNoRoomIsLeftOutAtTheEnd() {
        assertThat(Meeting.of(MEETING.text(90)).addresses()).containsExactly("10.0.0.1:5000");
    }
}
