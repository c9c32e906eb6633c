package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmpi.samples.Hello;
import org.jmpi.samples.it.programs.Deadlocks;
import org.jmpi.samples.it.programs.Failures;
import org.jmpi.samples.it.programs.WaitForInput;
import org.jmpi.testing.Needs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ranks that the launchers of other MPIs start.
@RealProcesses
class OtherLaunchersIT {
    private static final String MPICH = "/usr/bin/mpiexec.mpich -np 3";
    private static final String OPEN_MPI = "/usr/bin/mpirun.openmpi --allow-run-as-root --oversubscribe -np 3";

    private static final int LOOKS = 20;
    private static final String CYCLE =
            "deadlock: rank 0 waits for rank 1, which waits for rank 2, which waits for rank 0";

    /// Open MPI makes one folder for all of a user's jobs, and a job that ends may take it from under one that starts.
    @TempDir private Path sessions;

    private Launch start(String launcher, List<String> command) {
        List<String> words = new ArrayList<>(List.of(launcher.split(" ")));
        Needs.that(Files.isExecutable(Path.of(words.getFirst())), "needs " + words.getFirst()
                + "; install the packages mpich and openmpi-bin");
        words.addAll(command);
        return Launch.command(words.toArray(String[]::new)).with("OMPI_MCA_orte_tmpdir_base", sessions.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {MPICH, OPEN_MPI})
    void aJavaCommandIsOneRankOfAll(String launcher) throws Exception {
        assertThat(start(launcher, JavaCommands.of(Hello.class)).run().quietSuccess())
                .contains("hello: 3 of 3 ranks answered")
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {MPICH, OPEN_MPI})
    void aRankThatFailsEndsTheJob(String launcher) throws Exception {
        Result result = start(launcher, List.of(Launch.script(), "rank", "-cp",
                Installation.of(Failures.class).toString(), Failures.class.getName(), "throw")).run();
        assertThat(result.code()).isNotZero();
        assertThat(result.err()).anyMatch(line -> line.contains("boom"));
    }

    @ParameterizedTest
    @ValueSource(strings = {MPICH, OPEN_MPI})
    void allRanksGetRankZerosCertificateAndEncryptWithIt(String launcher) throws Exception {
        assertThat(start(launcher, List.of(Launch.script(), "rank", "--tls", "sh", "-c", "echo tls=$JMPI_TLS")).run()
                .quietSuccess()).hasSize(3)
                .allMatch(line -> line.matches("tls=[0-9a-f]+:[0-9a-f]+"))
                .satisfies(lines -> assertThat(Set.copyOf(lines)).hasSize(1));
        assertThat(start(launcher, List.of(Launch.script(), "rank", "--tls", "--transport", "tcp", "sample:ring",
                "--rounds", "50")).run().quietSuccess()).hasSize(1);
    }

    @Test
    void aRankThatIsToEncryptRefusesAPlainJob() throws Exception {
        List<String> words = new ArrayList<>(List.of("sh", "-c",
                "java=$1; shift; [ $PMI_RANK = 2 ] && tls=true; exec \"$java\" -Djmpi.tls=${tls:-false} \"$@\"", "sh"));
        words.addAll(JavaCommands.of(Hello.class, "-Djmpi.wireup.timeout=3"));
        Result result = start(MPICH, words).run();
        assertThat(result.code()).isNotZero();
        assertThat(result.err())
                .anyMatch(line -> line.endsWith("rank 2 is to encrypt its connections, and rank 0 isn't;"
                        + " start all ranks with --tls, or none of them"));
    }

    @ParameterizedTest
    @ValueSource(strings = {MPICH, OPEN_MPI})
    void ranksThatWaitForEachOtherAreReported(String launcher) throws Exception {
        Result result = start(launcher, List.of(Launch.script(), "rank", "-cp",
                Installation.of(Deadlocks.class).toString(), Deadlocks.class.getName(), "rendezvous")).run();
        assertThat(result.code()).isNotZero();
        assertThat(result.err()).anyMatch(line -> line.endsWith(": " + CYCLE))
                .anyMatch(line -> line.matches("  rank 2: for [0-9.]+ s in send .* at .*Deadlocks.java:\\d+\\)"))
                .contains("the job ends for this deadlock; with -Djmpi.on-deadlock=report it goes on");
    }

    @ParameterizedTest
    @CsvSource({"hydra, " + MPICH, "ompi, " + OPEN_MPI})
    void psShowsWhatEachRankDoesUntilTheJobIsOver(String name, String launcher) throws Exception {
        String head = "job " + name + "-.*, another launcher's, for .*: .*WaitForInput";
        Launch job = start(launcher, JavaCommands.of(WaitForInput.class)).withInput();
        try (Running running = job.start()) {
            running.awaitLine("ready");
            String seen = ps(head);
            for (int i = 0; i < LOOKS && !areWaiting(seen); i++) {
                seen = ps(head);
            }
            assertThat(seen).containsPattern("  rank 0, pid \\d+: .*CPU time ").doesNotContain("ranks that aren't");
            assertThat(areWaiting(seen)).as("ranks 1 and 2 wait: %s", seen).isTrue();
            running.send("go");
            running.await().success();
        }
        assertThat(ps(head)).isEmpty();
    }

    private static boolean areWaiting(String seen) {
        return seen.matches("(?s).*  rank 1, pid \\d+: for [^\n]* in allReduce [^\n]*WaitForInput.*"
                + "  rank 2, pid \\d+: for [^\n]* in allReduce [^\n]*WaitForInput.*");
    }

    /// What it says of one job; others' may run, too.
    private static String ps(String head) throws InterruptedException {
        List<String> lines = Launch.jmpirun("ps").run().quietSuccess();
        return lines.stream()
                .dropWhile(line -> !line.matches(head))
                .takeWhile(line -> line.matches(head) || line.startsWith("  "))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {MPICH, OPEN_MPI})
    void aJobThatTakesTooLongEndsAndShowsWhatItsRanksDo(String launcher) throws Exception {
        Result result =
                start(launcher, List.of(Launch.script(), "rank", "--on-deadlock", "off", "--timeout", "3", "-cp",
                        Installation.of(Deadlocks.class).toString(), Deadlocks.class.getName(), "rendezvous")).run();
        assertThat(result.code()).isNotZero();
        assertThat(result.err())
                .anyMatch(line -> line.endsWith("the job isn't done within 3 s; what its ranks are doing:"));
        for (int rank = 0; rank < 3; rank++) {
            String head = "rank " + rank + " \\(pid \\d+ on .+\\): ";
            assertThat(result.err()).anyMatch(line -> line.matches(head));
        }
        assertThat(result.err()).filteredOn(line -> line.matches("    at .*Deadlocks\\.run\\(.*")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {MPICH, OPEN_MPI})
    void aJavaCommandLooksForThemToo(String launcher) throws Exception {
        List<String> words = JavaCommands.of(Deadlocks.class);
        words.add("rendezvous");
        Result result = start(launcher, words).run();
        assertThat(result.code()).isNotZero();
        assertThat(result.err()).anyMatch(line -> line.endsWith(": " + CYCLE));
    }
}
