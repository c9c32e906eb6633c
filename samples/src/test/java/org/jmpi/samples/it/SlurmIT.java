package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.samples.Hello;
import org.jmpi.samples.it.lab.Lab;
import org.jmpi.samples.it.programs.Failures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Jobs that a real Slurm starts, on two nodes.
@OnLab(slurm = true)
class SlurmIT {
    /// A step that Slurm can't start yet is tried again after pauses that grow to half a minute.
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Lab lab;

    @TempDir private Path folder;

    SlurmIT(LabJobs jobs) {
        lab = jobs.lab();
    }

    private Launch slurm(String... command) {
        return slurmIn(Path.of(Launch.script()).getParent(), command);
    }

    private Launch slurmIn(Path where, String... command) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", "cd \"$0\" && exec \"$@\"", where.toString()));
        words.addAll(List.of(command));
        return Launch.command(lab.on0(words.toArray(String[]::new)))
                .with("SLURM_CONF", lab.slurmConfiguration())
                .within(LIMIT);
    }

    private Launch srun(String options, List<String> command) {
        List<String> words = new ArrayList<>(List.of("srun"));
        words.addAll(List.of(options.split(" ")));
        words.addAll(command);
        return slurm(words.toArray(String[]::new));
    }

    @ParameterizedTest(name = "by {0}")
    @CsvSource(delimiter = '|', value = {"PMI | --nodes=2 --ntasks=3 --mpi=pmi2 | PATH=/usr/bin | true",
        "munge | --nodes=2 --ntasks=3 | PATH=/usr/bin | true",
        "a file in a shared home | --nodes=2 --ntasks=3 | PATH=/nowhere | false",
        "a file on one host | --nodes=1 --ntasks=3 | PATH=/nowhere | false"})
    void ranksThatSrunStartsFindEachOther(String way, String options, String path, String tls) throws Exception {
        List<String> command = new ArrayList<>(List.of("/usr/bin/env", path));
        command.addAll(JavaCommands.of(Hello.class, "-Duser.home=" + folder, "-Djmpi.tls=" + tls));
        List<String> lines = srun(options, command).run().quietSuccess();
        String last = options.contains("nodes=1") ? "h1" : "h2";
        assertThat(lines).hasSize(4)
                .contains("Hello from rank 0 of 3 on h1", "Hello from rank 2 of 3 on " + last,
                        "hello: 3 of 3 ranks answered");
        assertThat(folder.resolve(".jmpi").toFile().list()).as(way).isIn(null, new String[0]);
        assertThat(lab.awaitQuiet()).isEmpty();
    }

    @Test
    void withoutAnyWayTheErrorNamesTheCure() throws Exception {
        List<String> command = new ArrayList<>(List.of("/usr/bin/env", "PATH=/nowhere"));
        command.addAll(JavaCommands.of(Hello.class, "-Duser.home=/dev/shm", "-Djmpi.wireup.timeout=2"));
        Result result = srun("--nodes=2 --ntasks=2 --kill-on-bad-exit=1", command).run();
        assertThat(result.code()).isNotZero();
        assertThat(String.join("\n", result.err())).contains(
                "the ranks that Slurm's srun started can't find each other: rank 0 has left no word in"
                        + " /dev/shm/.jmpi/slurm-lab-",
                "start them with srun --mpi=pmi2, install munge on all hosts, or share the home folder");
    }

    @Test
    void aRankThatLeavesEndsTheJob() throws Exception {
        List<String> leaving = new ArrayList<>(JavaCommands.of(Failures.class));
        leaving.add("exit-0");
        assertThat(srun("--nodes=2 --ntasks=3", leaving).run().failure(1))
                .contains("the job is over: rank 1 failed: it ended without Mpi.close()");
        assertThat(lab.awaitQuiet()).isEmpty();
    }

    @Test
    void aKilledRankEndsTheJob() throws Exception {
        List<String> waiting = new ArrayList<>(JavaCommands.of(Failures.class));
        waiting.add("sleep-in-barrier");
        try (Running job = srun("--nodes=2 --ntasks=3", waiting).start()) {
            assertThat(job.awaitLine("pid ")).isNotEmpty();
            lab.on(2, "pkill -9 -f [o]rg.jmpi.samples.it.programs.Failures");
            assertThat(job.await().code()).isNotZero();
        }
        assertThat(lab.awaitQuiet()).isEmpty();
    }

    @Test
    void jmpirunRankRunsWhateverJmpirunRuns() throws Exception {
        Files.writeString(folder.resolve("Hello.java"), new Readme().program());
        assertThat(srun("--nodes=2 --ntasks=3", List.of("./jmpirun", "rank", "--java-options", "-Xmx64m",
                folder.resolve("Hello.java").toString())).run().quietSuccess())
                .containsExactlyInAnyOrderElementsOf(new Readme().output());
        Result failed = srun("--nodes=2 --ntasks=2",
                List.of("./jmpirun", "rank", "-cp", Installation.of(Failures.class).toString(),
                        Failures.class.getName(), "throw"))
                .run();
        assertThat(failed.failure(1)).contains("rank 1: exception in thread \"main\"", "boom");
        assertThat(lab.awaitQuiet()).isEmpty();
    }

    @Test
    void jmpirunUsesItsAllocation() throws Exception {
        Result result = slurm("salloc", "--quiet", "--nodes=2", "--ntasks=3", "./jmpirun", "sample:hello").run();
        assertThat(result.quietSuccess()).contains("Hello from rank 0 of 3 on h1", "Hello from rank 2 of 3 on h2",
                "hello: 3 of 3 ranks answered");
        assertThat(lab.awaitQuiet()).isEmpty();
    }

    @Test
    void aBatchScriptMayUseBoth() throws Exception {
        Path script = Files.writeString(folder.resolve("job.sh"), """
                #!/bin/sh
                ./jmpirun --tag-output sample:hello
                srun --nodes=2 ./jmpirun rank sample:hello
                """);
        Path out = folder.resolve("out");
        List<String> said = slurm("sbatch", "--wait", "--nodes=2", "--ntasks-per-node=2", "--output=" + out,
                script.toString()).run().quietSuccess();
        assertThat(said).hasSize(1);
        assertThat(Files.readAllLines(out)).contains("[3] Hello from rank 3 of 4 on h2",
                "[0] hello: 4 of 4 ranks answered", "Hello from rank 0 of 4 on h1", "Hello from rank 3 of 4 on h2",
                "hello: 4 of 4 ranks answered");
        assertThat(lab.awaitQuiet()).isEmpty();
    }

    @Test
    void theReadmesCommandsRun() throws Exception {
        Readme readme = new Readme();
        Installation.link(folder);
        Files.writeString(folder.resolve("job.sh"), readme.batchScript());
        assertThat(readme.slurmCommands()).hasSize(4);
        for (String line : readme.slurmCommands()) {
            assertThat(line).matches("(salloc|srun|sbatch) .*");
            slurmIn(folder, "sh", "-c", "PATH=" + System.getProperty("java.home") + "/bin:$PATH; exec " + line)
                    .run()
                    .success();
            assertThat(lab.awaitQuiet()).as(line).isEmpty();
        }
    }

    @Test
    void aWholeJobForEachTaskIsRefused() throws Exception {
        assertThat(srun("--ntasks=2", List.of("./jmpirun", "-np", "2", "sample:hello")).run().failure(2))
                .contains("write srun -n 2 jmpirun rank PROGRAM");
    }
}
