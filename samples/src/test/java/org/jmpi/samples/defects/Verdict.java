package org.jmpi.samples.defects;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jspecify.annotations.Nullable;

/// What jmpi says of a defect.
public sealed interface Verdict {
    /// Instead of a rank, where all find the same and any may be the first.
    int ANY = -1;

    /// Check what came of the program.
    void matches(Outcome outcome);

    /// The first failure is a rank's [MpiException].
    static Verdict error(int rank, ErrorClass errorClass, String... words) {
        return new Failure(rank, errorClass, words);
    }

    /// The first failure is a rank's [IllegalArgumentException].
    static Verdict refusal(int rank, String... words) {
        return new Failure(rank, null, words);
    }

    /// The program runs to its end, and a rank warns in one line; no other line is printed.
    static Verdict warning(int rank, String... words) {
        return new Warning(rank, words);
    }

    /// The job ends with the launcher's report of a deadlock.
    static Verdict deadlock(String... words) {
        return new Deadlock(words);
    }

    /// An exception that ends the job.
    ///
    /// @param errorClass its class, or null for an [IllegalArgumentException]
    record Failure(int rank, @Nullable ErrorClass errorClass, String... words) implements Verdict {

        @Override
        public void matches(Outcome outcome) {
            Throwable failure = outcome.failure();
            assertThat(failure).as("what ends the job").isNotNull();
            if (rank != ANY) {
                assertThat(outcome.failedRank()).as("rank that fails with %s", failure).isEqualTo(rank);
            }
            assertThat(failure.getMessage()).contains(words);
            if (failure instanceof MpiException e) {
                assertThat(e.errorClass()).isEqualTo(errorClass);
            } else {
                assertThat(failure).isInstanceOf(IllegalArgumentException.class);
                assertThat(errorClass).isNull();
            }
        }
    }

    /// A line at the rank's close.
    record Warning(int rank, String... words) implements Verdict {

        @Override
        public void matches(Outcome outcome) {
            outcome.succeeded();
            assertThat(outcome.warnings()).singleElement()
                    .asString()
                    .contains(words)
                    .contains("rank=" + rank);
        }
    }

    /// A report of the launcher; only processes have it.
    record Deadlock(String... words) implements Verdict {

        @Override
        public void matches(Outcome outcome) {
            throw new UnsupportedOperationException("a deadlock is found by jmpirun: run it as processes");
        }
    }
}
