package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jmpi.samples.it.lab.Lab;
import org.jmpi.samples.it.programs.Exchanges;
import org.jmpi.testing.Needs;
import org.junit.jupiter.api.Test;

/// Networks that lose packets, hold them up or bring them out of order slow a job down, and change nothing else.
@OnLab(forEachTest = true)
class BadNetworkIT {
    private static final long SEED = Long.getLong("jmpi.test.seed", 20_261_122);
    private static final String HOSTS = "h0,h1:2,h2";

    private final LabJobs jobs;
    private final Lab lab;

    BadNetworkIT(LabJobs jobs) {
        this.jobs = jobs;
        lab = jobs.lab();
    }

    private void everythingIsExchanged() throws InterruptedException {
        assertThat(jobs.program(HOSTS, 4, Exchanges.class).run().quietSuccess()).as("seed=%d", SEED)
                .containsExactly("4 ranks have exchanged everything");
        assertThat(jobs.on(HOSTS, "-np", "4", "sample:heat2d", "--out", "none").run().quietSuccess()).isNotEmpty();
        jobs.assertQuiet();
    }

    @Test
    void whereOnePacketInAHundredIsLost() throws Exception {
        Needs.that(Files.isExecutable(Path.of("/usr/sbin/nft")), "needs nft; install the package nftables");
        lab.lose(1);
        lab.lose(2);
        everythingIsExchanged();
        assertThat(lab.lost(1)).as("packets lost").isGreaterThan(10);
    }

    @Test
    void whereTheLineIsSlow() throws Exception {
        lab.slow(1, "100mbit");
        everythingIsExchanged();
    }

    @Test
    void wherePacketsTakeTheirTimeAndOvertakeEachOther() throws Exception {
        lab.jitter(2, SEED, 500, 3_000);
        everythingIsExchanged();
    }
}
