package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jmpi.internal.tls.JobCertificate;
import org.jmpi.samples.it.programs.Exchanges;
import org.junit.jupiter.api.Test;

/// `--tls` on one host: as without, and never half.
@RealProcesses
class EncryptionIT {

    private static Launch encrypted(String... arguments) {
        List<String> words = new ArrayList<>(List.of("--tls", "--transport", "tcp"));
        words.addAll(Arrays.asList(arguments));
        return Launch.jmpirun(words.toArray(String[]::new));
    }

    @Test
    void samplesRunAsWithout() throws Exception {
        assertThat(encrypted("-np", "3", "sample:ring", "--rounds", "100").run().quietSuccess()).isNotEmpty();
        assertThat(encrypted("-np", "4", "sample:heat2d", "--size", "60", "--steps", "40", "--out", "none").run()
                .quietSuccess()).anyMatch(line -> line.matches("heat2d: largest difference .* as expected"));
        assertThat(Launch.jmpirun("--tls", "-np", "3", "sample:hello").run().quietSuccess())
                .contains("hello: 3 of 3 ranks answered");
    }

    @Test
    void messagesOfAllSizesFromAllMemoryArrive() throws Exception {
        assertThat(encrypted("-np", "7", "-cp", Installation.of(Exchanges.class).toString(), Exchanges.class.getName())
                .run()
                .quietSuccess()).containsExactly("7 ranks have exchanged everything");
    }

    /// Rank 1's environment is changed by a shell's commands.
    private static String refusal(String option, String changes) throws Exception {
        List<String> words = new ArrayList<>(List.of(option, "-np", "2", "sh", "-c",
                "[ $JMPI_RANK = 0 ] || " + changes + "; exec \"$@\"", "sh"));
        words.addAll(JavaCommands.of(Exchanges.class));
        return Launch.jmpirun(words.toArray(String[]::new)).run().failure(1);
    }

    @Test
    void aRankWithoutTheCertificateSaysSoAndEndsTheJob() throws Exception {
        assertThat(refusal("--tls", "unset JMPI_TLS")).contains("the other side speaks TLS, and this one doesn't;"
                + " start the launcher and all ranks with --tls, or none of them, and pass all JMPI_ variables on");
    }

    @Test
    void aRankWithACertificateInAPlainJobSaysSoAndEndsTheJob() throws Exception {
        assertThat(refusal("--verbose", "export JMPI_TLS=" + JobCertificate.make().text()))
                .contains("the other side speaks no TLS: first byte=106, expected=20 to 23; start the launcher and all"
                        + " ranks with --tls, or none of them");
    }

    @Test
    void aRankWithAnotherJobsCertificateIsRefused() throws Exception {
        assertThat(refusal("--tls", "export JMPI_TLS=" + JobCertificate.make().text()))
                .contains("the two sides didn't prove to each other by TLS that they belong to one job");
    }
}
