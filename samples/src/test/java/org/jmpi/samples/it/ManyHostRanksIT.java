package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jmpi.samples.it.programs.Barriers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Many ranks over several hosts.
@OnLab(hosts = 4)
@Isolated("keeps all cores busy")
class ManyHostRanksIT {
    private static final int RANKS = 64;

    private final LabJobs jobs;

    ManyHostRanksIT(LabJobs jobs) {
        this.jobs = jobs;
    }

    @Test
    void sixtyFourRanksOnFourHostsMeetWaitForEachOtherAndEnd() throws Exception {
        assertThat(jobs.program("h[1-4]:16", RANKS, Barriers.class, "50")
                .within(Duration.ofMinutes(4))
                .run()
                .quietSuccess())
                .containsExactly("64 ranks, sum 2016");
        jobs.assertQuiet();
    }
}
