package org.jmpi.testing;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// What a test needs of the machine. Where it lacks, the test is skipped with the reason and the cure; CI sets
/// `JMPI_TEST_ALL`, and there it fails.
public final class Needs {
    private Needs() {
    }

    /// Go on only if the machine has it.
    ///
    /// @param reason what lacks, and how it can be had
    public static void that(boolean met, String reason) {
        if (!met && System.getenv("JMPI_TEST_ALL") != null) {
            Assertions.fail(reason);
        }
        Assumptions.assumeTrue(met, reason);
    }
}
