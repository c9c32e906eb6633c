package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jmpi.samples.it.lab.Lab;
import org.jmpi.samples.it.programs.Looping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// More hosts than the launcher starts itself: h33 and those behind it are started by h1.
@OnLab(hosts = 34)
@Isolated("keeps all cores busy")
class ManyHostsIT {
    private static final int HOSTS = 34;
    private static final String ALL = "h[1-" + HOSTS + "]";
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final LabJobs jobs;
    private final Lab lab;

    @TempDir private Path folder;

    ManyHostsIT(LabJobs jobs) {
        this.jobs = jobs;
        lab = jobs.lab();
    }

    private Launch job(String... arguments) {
        return jobs.on(ALL, arguments).within(LIMIT);
    }

    @Test
    void theFirstHostsStartTheNextAndSignalsOutputAndExitCodesReachAll() throws Exception {
        String script = "trap 'echo USR1; exit 7' USR1; echo up on $(hostname).; read -r line;"
                + " echo $line $(hostname).; sleep 1000 & wait";
        try (Running job = job("-np", Integer.toString(HOSTS), "--stdin", "all", "sh", "-c", script).withInput()
                .start()) {
            awaitAll(job, "up on ");
            long launcher = LabJobs.launcherOf(job);
            assertThat(ssh(ProcessHandle.of(launcher).orElseThrow().children().toList())).isEqualTo(32);
            assertThat(lab.pids("BatchMode=yes")).as("ssh on other hosts").hasSize(2);
            job.send("heard on");
            awaitAll(job, "heard on ");
            Marked.signal("USR1", launcher);
            Result result = job.await();
            assertThat(result.failure(7)).contains(" failed: exit code 7");
            assertThat(result.out()).contains("USR1");
        }
        jobs.assertQuiet();
    }

    private static void awaitAll(Running job, String start) throws InterruptedException {
        for (int host = 1; host <= HOSTS; host++) {
            assertThat(job.awaitLine(start + "h" + host + ".")).isEmpty();
        }
    }

    private static long ssh(List<ProcessHandle> processes) {
        return processes.stream()
                .filter(process -> process.info().command().orElse("").endsWith("/ssh"))
                .count();
    }

    @Test
    void whatIsShippedReachesTheHostsBehind() throws Exception {
        String app = ProgramJar.write(folder).toString();
        lab.on(33, "mount -t tmpfs hidden " + folder);
        try {
            assertThat(job("-np", "34", app).run().failure(1))
                    .matches("jmpirun: host h33: the class path entry " + app + " isn't there; .*");
            Result result = job("-np", "34", "--ship", "--verbose", app).run();
            assertThat(result.success()).containsExactlyInAnyOrderElementsOf(ProgramJar.lines(HOSTS));
            assertThat(result.err()).filteredOn(line -> line.startsWith("jmpirun: host h33 gets ")).hasSize(2);
        } finally {
            lab.on(33, "umount -l " + folder);
        }
        jobs.assertQuiet();
    }

    @Test
    void aHostThatTheNextCannotReachIsNamedWithBoth() throws Exception {
        assertThat(jobs.on(ALL.replace("]", "],nowhere"), "-np", "35", "hostname").within(LIMIT).run().failure(1))
                .startsWith("jmpirun: host nowhere: it can't be reached: ")
                .endsWith("; ssh nowhere has to work without a password on host h1, which starts it");
        jobs.assertQuiet();
    }

    @Test
    void aLostHostTakesThoseItStartedWithItAndIsTheOneThatIsNamed() throws Exception {
        try (Running job = jobs.program(ALL, HOSTS, Looping.class).within(LIMIT).withInput().start()) {
            assertThat(job.awaitLine("looping")).isEmpty();
            lab.on(1, "kill -9 $(pgrep -f \"[J]mpirun agent\")");
            Result result = job.await();
            assertThat(result.failure(1)).contains("host h1 with rank 0 is lost: its agent ended");
        }
        jobs.assertQuiet();
    }
}
