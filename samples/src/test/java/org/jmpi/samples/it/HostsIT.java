package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jmpi.samples.it.lab.Lab;
import org.jmpi.samples.it.programs.NeverJoins;
import org.jmpi.samples.it.programs.WaitForInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jobs over several hosts, as their user sees them.
@OnLab
class HostsIT {
    /// Where a user's jobs are noted; each command of the tests has a folder of its own unless told.
    private static final String RUNTIME = "XDG_RUNTIME_DIR";

    private final LabJobs jobs;
    private final Lab lab;

    @TempDir private Path folder;

    HostsIT(LabJobs jobs) {
        this.jobs = jobs;
        lab = jobs.lab();
    }

    @Test
    void ranksOfOneHostShareMemoryAndOthersUseSockets() throws Exception {
        Result result = jobs.on("h0:2,h1:2,h2", "-np", "5", "--java-options",
                "-Djmpi.trace.transports=true -Djava.util.logging.SimpleFormatter.format=%5$s%n", "sample:hello").run();
        assertThat(result.success()).contains("hello: 5 of 5 ranks answered", "Hello from rank 1 of 5 on h0",
                "Hello from rank 2 of 5 on h1", "Hello from rank 4 of 5 on h2");
        assertThat(result.err()).containsExactlyInAnyOrder("rank 0 reaches others by: shm 1, tcp 2 3 4",
                "rank 1 reaches others by: shm 0, tcp 2 3 4", "rank 2 reaches others by: shm 3, tcp 0 1 4",
                "rank 3 reaches others by: shm 2, tcp 0 1 4", "rank 4 reaches others by: tcp 0 1 2 3");
        jobs.assertQuiet();
    }

    @Test
    void ipv6WillDo() throws Exception {
        // What there is of IPv4 leads nowhere.
        lab.on(1, "ip addr del 10.77.0.2/24 dev eth0");
        try {
            List<String> lines = jobs.on("h0,h1-v6", "-np", "2", "sample:hello").run().quietSuccess();
            assertThat(lines).contains("Hello from rank 1 of 2 on h1", "hello: 2 of 2 ranks answered");
        } finally {
            lab.on(1, "ip addr add 10.77.0.2/24 dev eth0");
        }
    }

    @Test
    void listenersAreOnTheNetworkThatLeadsToTheOthers() throws Exception {
        try (Running job = jobs.program("h0,h1", 2, WaitForInput.class).withInput().start()) {
            assertThat(job.awaitLine("ready")).isEmpty();
            Result listening = Launch.command(lab.on0("ss", "-Hltn")).run();
            assertThat(listening.quietSuccess()).isNotEmpty()
                    .allMatch(line -> line.matches(".* (10\\.77\\.0\\.1|\\[(::ffff:10\\.77\\.0\\.1|fd77::1)]):.*"),
                            "at the bridge alone");
            job.send("go");
            assertThat(job.await().quietSuccess()).contains("sum 2.0");
        }
    }

    @Test
    void psShowsWhatRunsWhere() throws Exception {
        try (Running job = jobs.program("h0,h1", 2, WaitForInput.class)
                .with(RUNTIME, folder.toString())
                .withInput()
                .start()) {
            assertThat(job.awaitLine("ready")).isEmpty();
            String program = WaitForInput.class.getName();
            List<String> lines = ps();
            assertThat(lines).contains("host h0", "host h1", "host nowhere")
                    .anyMatch(line -> line
                            .matches("  job .*, jmpirun pid \\d+, for .*: jmpirun --host h0,h1 .*" + program))
                    .anyMatch(line -> line.matches("  job .*-h1, .*: started from another host: " + program))
                    .anyMatch(line -> line.matches("    rank 0, pid \\d+: .*"))
                    .anyMatch(line -> line.matches("    rank 1, pid \\d+: .*"))
                    .anyMatch(
                            line -> line.startsWith("  can't be asked: ") && line.contains("ssh nowhere has to work"));
            assertThat(lines).filteredOn(line -> line.startsWith("    ranks on other hosts: 1;")).hasSize(2);
            job.send("go");
            assertThat(job.await().quietSuccess()).contains("sum 2.0");
        }
        assertThat(ps()).noneMatch(line -> line.contains(WaitForInput.class.getName()));
        jobs.assertQuiet();
    }

    private List<String> ps() throws Exception {
        return Launch.command(lab.on0(Launch.script(), "ps", "--host", "h0,h1,nowhere"))
                .with(RUNTIME, folder.toString())
                .run()
                .quietSuccess();
    }

    /// Each host has a `/dev/shm` of its own.
    @Test
    void whatRanksLeaveInAFolderComesFromHostsThatDoNotShareIt() throws Exception {
        String left = "/dev/shm/left";
        assertThat(jobs.on("h0,h1:2,h2", "-np", "4", "--counters", left, "--java-options", "-Djmpi.profile=" + left,
                "sample:hello").run().success()).contains("hello: 4 of 4 ranks answered");
        Result files = Launch.command(lab.on0("sh", "-c", "cd " + left + " && wc -c * | grep -v ' 0 '")).run();
        assertThat(files.quietSuccess()).extracting(line -> line.strip().replaceFirst("\\d+ ", ""))
                .containsExactly("counters-0.txt", "counters-1.txt", "counters-2.txt", "counters-3.txt", "rank-0.jfr",
                        "rank-1.jfr", "rank-2.jfr", "rank-3.jfr", "total");
        assertThat(Launch.command(lab.on0("sh", "-c", "rm -r " + left)).run().quietSuccess()).isEmpty();
        for (int host : new int[]{1, 2}) {
            lab.on(host, "rm -r " + left);
        }
        jobs.assertQuiet();
    }

    @Test
    void clocksAreComparedAtTheStartAndTheEndOfARecording() throws Exception {
        assertThat(jobs.on("h0,h1", "-np", "2", "--java-options", "-Djmpi.profile=" + folder, "sample:hello")
                .run()
                .success()).contains("hello: 2 of 2 ranks answered");
        for (int rank = 0; rank < 2; rank++) {
            List<RecordedEvent> readings = RecordingFile.readAllEvents(folder.resolve("rank-" + rank + ".jfr"))
                    .stream()
                    .filter(event -> event.getEventType().getName().equals("org.jmpi.Reference"))
                    .toList();
            assertThat(readings).hasSize(2)
                    .allMatch(event -> event.getLong("error") < 500_000_000)
                    // All hosts of a lab have one clock.
                    .allMatch(event -> Math.abs(event.getLong("offset")) <= event.getLong("error"));
            assertThat(readings.get(0).getLong("at")).isLessThan(readings.get(1).getLong("at"));
        }
    }

    @Test
    void whatIsNotThereIsSaidAndTheJobIsNoFailure() throws Exception {
        // A program that doesn't use jmpi.
        Result result = jobs.on("h0,h1", "-np", "2", "--counters", "/dev/shm/none", "-cp",
                Installation.of(NeverJoins.class).toString(), NeverJoins.class.getName()).run();
        assertThat(result.success()).isEmpty();
        assertThat(result.err()).containsExactly("jmpirun: what rank 1 left on host h1 isn't here:"
                + " file=/dev/shm/none/counters-1.txt: there is none");
    }

    @Test
    void outputComesInWholeLines() throws Exception {
        String script =
                "i=0; while [ $i -lt 300 ]; do printf 'rank %s ' $JMPI_RANK; printf 'line %s\\n' $i; i=$((i+1));"
                        + " done; echo bad $JMPI_RANK >&2";
        Result result = jobs.on("h1:2,h2:2", "-np", "4", "sh", "-c", script).run();
        assertThat(result.success()).hasSize(1_200).allMatch(line -> line.matches("rank \\d line \\d+"));
        assertThat(result.err()).containsExactlyInAnyOrder("bad 0", "bad 1", "bad 2", "bad 3");
    }

    @Test
    void inputReachesTheRankThatReadsIt() throws Exception {
        for (String reader : new String[]{"1", "all"}) {
            try (Running job = jobs.on("h1,h2", "-np", "2", "--stdin", reader, "--tag-output", "sh", "-c",
                    "read -r line; echo got $line").withInput().start()) {
                job.send("a line");
                assertThat(job.await().quietSuccess()).containsExactlyInAnyOrder(
                        reader.equals("all") ? "[0] got a line" : "[0] got", "[1] got a line");
            }
        }
    }

    @Test
    void signalsReachTheRanksAndTheEndOfTheJobEveryProcess() throws Exception {
        String script = "trap 'echo USR1 on '$(hostname) USR1; echo up; while :; do sleep 0.1; done";
        try (Running job = jobs.on("h0,h1", "-np", "2", "--tag-output", "sh", "-c", script).start()) {
            assertThat(job.awaitLine("[0] up") + job.awaitLine("[1] up")).isEmpty();
            Marked.signal("USR1", LabJobs.launcherOf(job));
            assertThat(job.awaitLine("[0] USR1 on ") + job.awaitLine("[1] USR1 on ")).isEqualTo("h0h1");
            Marked.signal("INT", LabJobs.launcherOf(job));
            assertThat(job.await().failure(130)).endsWith("jmpirun: interrupted; the 2 ranks were ended");
            jobs.assertQuiet();
        }
    }

    @Test
    void theFirstFailureEndsTheJobEverywhere() throws Exception {
        String error = jobs.on("h0,h1,h2:2", "-np", "4", "sh", "-c", "[ $JMPI_RANK != 3 ] || exit 7; sleep 1000")
                .run()
                .failure(7);
        assertThat(error)
                .matches("jmpirun: rank 3 \\(pid \\d+\\) on h2 failed: exit code 7; the other 3 ranks were ended");
        jobs.assertQuiet();
    }

    @Test
    void placesRanksAsAFileSays() throws Exception {
        Path file = Files.writeString(folder.resolve("hosts"), "h[1-2] slots=2 # two\nh0:1\n");
        Result result =
                Launch.command(lab.on0(Launch.script(), "-np", "4", "-machinefile", file.toString(), "--rank-by",
                        "node", "--ssh-command", lab.ssh(), "--tag-output", "-x", "GREETING=hello", "--wdir",
                        folder.toString(), "sh",
                        "-c", "echo $GREETING from $(hostname) $JMPI_LOCAL_RANK of $JMPI_LOCAL_SIZE in $PWD")).run();
        String rest = " of 2 in " + folder;
        assertThat(result.quietSuccess()).containsExactlyInAnyOrder("[0] hello from h1 0" + rest,
                "[1] hello from h2 0" + rest, "[2] hello from h1 1" + rest, "[3] hello from h2 1" + rest);
    }

    @Test
    void samplesRunOverThreeHosts() throws Exception {
        String hosts = "h0:2,h1:2,h2:2";
        assertThat(jobs.on(hosts, "-np", "6", "sample:pi", "--intervals", "200000").run().quietSuccess())
                .singleElement()
                .asString()
                .startsWith("pi: 3.1415926535");
        Result heat = Launch.command(lab.on0(Launch.script(), "-np", "5", "--host", hosts, "--map-by", "node", "--wdir",
                folder.toString(), "sample:heat2d", "--size", "60", "--steps", "40")).run();
        assertThat(heat.quietSuccess()).anyMatch(line -> line.matches("heat2d: largest difference .* as expected"));
        List<String> told = IntStream.range(0, 6).mapToObj(rank -> "Hello from rank " + rank).toList();
        assertThat(jobs.on(hosts, "-np", "6", "sample:hello").run().quietSuccess())
                .allMatch(line -> line.startsWith("hello: 6 of 6") || told.stream().anyMatch(line::startsWith));
    }
}
