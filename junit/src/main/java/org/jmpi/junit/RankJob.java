package org.jmpi.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.platform.engine.UniqueId;

/// A `jmpirun` that runs one test. What ranks print goes to this process's streams, each line behind its rank's number.
///
/// The ranks' end is bound to this process's: rank 0 reads the pipe that is the job's input, and the job ends with it.
final class RankJob implements AutoCloseable {
    private static final String LAUNCHER = "org.jmpi.launcher.Jmpirun";
    private static final String OF_LAUNCHER = "jmpirun: ";
    /// How long ranks may take besides, to start and to end.
    private static final int GRACE_SECONDS = 60;

    private final Process process;
    private final long limitSeconds;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<Thread> readers;

    private RankJob(Process process, long limitSeconds) {
        this.process = process;
        this.limitSeconds = limitSeconds;
        readers = List.of(Thread.ofVirtual().start(() -> carry(process.getInputStream(), System.out)),
                Thread.ofVirtual().start(() -> carry(process.getErrorStream(), System.err)));
    }

    /// How a job ended.
    ///
    /// @param code    exit code of `jmpirun`
    /// @param message what it said about it
    record End(int code, String message) {
    }

    /// Start one.
    ///
    /// @param folder where ranks leave their results
    /// @param test   what they run
    static RankJob start(ProcessRanks ranks, Path folder, UniqueId test) throws IOException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), LAUNCHER, "-np", Integer.toString(ranks.ranks()),
                "--tag-output", "--java-options", "-ea", "-cp", ownLocation(), RankTestMain.class.getName(),
                folder.toString(), Integer.toString(ranks.ranks()), Integer.toString(ranks.seconds()), test.toString());
        return new RankJob(new ProcessBuilder(command).start(), ranks.seconds());
    }

    private static String ownLocation() {
        try {
            return Path.of(RankJob.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void carry(InputStream from, PrintStream to) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(from, UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(OF_LAUNCHER)) {
                    messages.add(line);
                } else {
                    to.println(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Wait for its end, and end it where it takes too long.
    End await() throws InterruptedException {
        if (!process.waitFor(limitSeconds + GRACE_SECONDS, TimeUnit.SECONDS)) {
            messages.add("the job took longer than " + (limitSeconds + GRACE_SECONDS)
                    + " s, and no rank could say where it was");
            process.destroy();
            process.waitFor();
        }
        for (Thread reader : readers) {
            reader.join();
        }
        return new End(process.exitValue(), String.join("; ", messages));
    }

    /// End it, where it still runs.
    @Override
    public void close() {
        process.destroy();
    }
}
