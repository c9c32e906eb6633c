package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jmpi.samples.it.lab.Lab;
import org.junit.jupiter.api.Test;

/// The hosts that other tests use.
@RealProcesses
class LabIT {

    @Test
    void everyHostIsOneOfItsOwnAndNothingIsLeft() throws Exception {
        long maker;
        try (Lab lab = Lab.of(2)) {
            for (String host : new String[]{"h1", "h2", "h2-v6"}) {
                assertThat(ssh(lab, host, "hostname; ls /dev/shm; touch /dev/shm/mine; ps ax | wc -l").quietSuccess())
                        .as(host)
                        .hasSizeBetween(2, 3)
                        .first()
                        .isEqualTo(host.substring(0, 2));
            }
            assertThat(Files.exists(Path.of("/dev/shm/mine"))).isFalse();
            lab.cut(2);
            assertThat(ssh(lab, "h2", "hostname").code()).isEqualTo(255);
            assertThat(ssh(lab, "h1", "hostname").quietSuccess()).containsExactly("h1");
            lab.on(1, "sleep 1000 & true");
            assertThat(lab.pids("sleep")).hasSize(1);
            maker = lab.pids("sleep").getFirst();
        }
        assertThat(ProcessHandle.of(maker)).isEmpty();
        assertThat(Files.exists(Path.of("/run/lab"))).isFalse();
        assertThat(Files.exists(Path.of("/sys/class/net/h1"))).isFalse();
    }

    private static Result ssh(Lab lab, String host, String script) throws InterruptedException {
        return Launch.command(lab.on0("ssh", "-o", "ConnectTimeout=1", host, script)).run();
    }
}
