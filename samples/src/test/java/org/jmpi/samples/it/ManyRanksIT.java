package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Far more ranks than cores.
@RealProcesses
class ManyRanksIT {
    private static final int RANKS = 500;
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @Test
    void fiveHundredRanksRunOrAreRefusedForWantOfMemory() throws Exception {
        Result result = Launch.jmpirun("-np", Integer.toString(RANKS), "sample:hello").within(LIMIT).run();
        if (result.code() == 2) {
            assertThat(result.err()).singleElement()
                    .asString()
                    .matches(
                            "jmpirun: 500 ranks need \\d+ MiB of memory or more, and \\d+ MiB are free; .*");
        } else {
            assertThat(result.quietSuccess()).hasSize(RANKS + 1).contains("hello: 500 of 500 ranks answered");
        }
    }
}
