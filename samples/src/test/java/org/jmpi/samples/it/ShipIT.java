package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.jmpi.samples.it.lab.Lab;
import org.jmpi.samples.it.programs.FromJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs that other hosts lack, with `--ship` and without.
@OnLab
class ShipIT {
    private static final long SEED = Long.getLong("jmpi.test.seed", 20_261_122);
    /// What takes seconds on a slow line.
    private static final int LARGE = 8 << 20;

    private final LabJobs jobs;
    private final Lab lab;

    @TempDir private Path folder;

    ShipIT(LabJobs jobs) {
        this.jobs = jobs;
        lab = jobs.lab();
    }

    /// Let a host have nothing in a folder.
    private void hide(Path hidden, int host) throws InterruptedException {
        lab.on(host, "mount -t tmpfs hidden " + hidden);
    }

    private void show(Path hidden, int host) throws InterruptedException {
        lab.on(host, "umount -l " + hidden);
    }

    private void assertNothingHalfWritten(int host) throws InterruptedException {
        lab.on(host, "! ls -d " + lab.cache() + "/new.* 2>/dev/null");
    }

    private static List<String> sent(Result result) {
        return result.err().stream().filter(line -> line.matches("jmpirun: host h\\d gets .*")).toList();
    }

    private Path large() throws IOException {
        byte[] bytes = new byte[LARGE];
        new Random(SEED).nextBytes(bytes);
        return Files.write(folder.resolve("large.jar"), bytes);
    }

    @Test
    void aProgramThatOtherHostsLackIsSentOnce() throws Exception {
        String app = ProgramJar.write(folder).toString();
        hide(folder, 1);
        hide(folder, 2);
        try {
            assertThat(jobs.on("h0,h1,h2", "-np", "3", app).run().failure(1))
                    .matches("jmpirun: host h[12]: the class path entry " + app + " isn't there; .*");
            Result first = jobs.on("h0,h1,h2", "-np", "3", "--ship", "--verbose", app).run();
            assertThat(first.success()).containsExactlyInAnyOrderElementsOf(ProgramJar.lines(3));
            assertThat(sent(first)).hasSize(4).allMatch(line -> line.matches(".*/(app|beside)\\.jar: \\d+ bytes"));
            Result second = jobs.on("h0,h1,h2", "-np", "3", "--ship", "--verbose", app).run();
            assertThat(second.success()).containsExactlyInAnyOrderElementsOf(ProgramJar.lines(3));
            assertThat(sent(second)).isEmpty();
            assertNothingHalfWritten(1);
        } finally {
            show(folder, 1);
            show(folder, 2);
        }
        jobs.assertQuiet();
    }

    @Test
    void aHostThatHasAJdkAloneGetsJmpiToo() throws Exception {
        Readme readme = new Readme();
        String source = Files.writeString(folder.resolve("Hello.java"), readme.program()).toString();
        String app = ProgramJar.write(folder).toString();
        Path all = Path.of(System.getProperty("java.io.tmpdir"));
        hide(all, 1);
        try {
            assertThat(jobs.on("h0,h1:2", "-np", "3", "--wdir", folder.toString(), source).run().failure(1))
                    .contains("host h1: " + Launch.script() + " isn't there");
            assertThat(jobs.on("h0,h1:2", "-np", "3", "--ship", "--wdir", folder.toString(), source)
                    .run()
                    .quietSuccess()).containsExactlyInAnyOrderElementsOf(readme.output());
            assertThat(jobs.on("h0,h1:2", "-np", "3", "--ship", app).run().quietSuccess())
                    .containsExactlyInAnyOrderElementsOf(ProgramJar.lines(3));
        } finally {
            show(all, 1);
        }
        jobs.assertQuiet();
    }

    @Test
    void anExecutableIsSentAndRunsAtHomeWhereItsFolderIsMissing() throws Exception {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path script = Files.writeString(inside.resolve("where"), "#!/bin/sh\necho $1 $(hostname) in $PWD\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        hide(folder, 1);
        try {
            assertThat(jobs.on("h1", "-np", "1", "--ship", "--wdir", inside.toString(), script.toString(), "on")
                    .run()
                    .quietSuccess()).containsExactly("on h1 in " + System.getProperty("user.home"));
        } finally {
            show(folder, 1);
        }
    }

    @Test
    void aHostWithoutRoomIsNamed() throws Exception {
        String large = large().toString();
        Path cache = Path.of(lab.cache()).getParent().getParent();
        lab.on(1, "mount -t tmpfs -o size=1m full " + cache);
        try {
            assertThat(jobs.on("h1,h2", "-np", "2", "--ship", "-cp", ProgramJar.write(folder) + ":" + large,
                    FromJar.class.getName()).run().failure(1))
                    .startsWith("jmpirun: host h1: " + large + " can't be kept: ")
                    .contains("No space left")
                    .endsWith(
                            "; make room in " + lab.cache() + " there, or set XDG_CACHE_HOME to a folder that has it");
            assertNothingHalfWritten(1);
        } finally {
            show(cache, 1);
        }
        jobs.assertQuiet();
    }

    @Test
    void aJobThatIsKilledWhileItSendsLeavesNothingHalfWrittenAndTheNextTakesItsTime() throws Exception {
        String classPath = ProgramJar.write(folder) + ":" + large();
        lab.slowTo(1, "8mbit");
        try {
            Launch job = jobs.on("h1", "-np", "1", "--ship", "--verbose", "-cp", classPath, FromJar.class.getName());
            try (Running running = job.start()) {
                running.awaitErrorLines("jmpirun: host h1 gets " + folder.resolve("large.jar"), 1);
                lab.on(1, "ls -d " + lab.cache() + "/new.* >/dev/null");
                Marked.signal("KILL", LabJobs.launcherOf(running));
                assertThat(running.await().code()).isEqualTo(137);
            }
            jobs.assertQuiet();
            assertNothingHalfWritten(1);
            // Shorter than it takes to send the file.
            Result next = jobs.on("h1", "-np", "1", "--ship", "--start-timeout", "5", "--verbose", "--java-options",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED --add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
                    "-cp", classPath, FromJar.class.getName()).run();
            assertThat(next.success()).containsExactly(
                    "rank 0: opened value, exported true, beside 4, agent missing");
            assertThat(sent(next)).hasSize(1).allMatch(line -> line.contains("large.jar"));
        } finally {
            lab.fast(1);
        }
    }
}
