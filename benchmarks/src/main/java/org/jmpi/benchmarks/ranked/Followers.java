package org.jmpi.benchmarks.ranked;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;
import org.jmpi.internal.bootstrap.Startup;

/// The job of a benchmark: jmpirun with all ranks but this process, which takes rank 0 over from a shell that stands in for
/// it and lasts as long as this process does.
final class Followers {
    private static final String READY = "jmpi-ready";
    /// Says what the launcher told it; then waits for the end of its input, which is this process's.
    private static final String STAND_IN = "env | grep '^JMPI_'; echo " + READY + "; cat >/dev/null";

    /// Tells all ranks alike that they are on one host, which the launcher tells those alone that it started.
    private static final String HOST_ID = "jmpi.host-id";
    private static final String HOST = "benchmark-" + ProcessHandle.current().pid();

    private final Map<String, String> environment;

    private Followers(Map<String, String> environment) {
        this.environment = environment;
    }

    /// Start the other ranks; nothing for one rank.
    static Followers start(RankedBenchmark benchmark) {
        if (benchmark.ranks == 1) {
            return new Followers(Map.of());
        }
        try {
            Process job = new ProcessBuilder(command(benchmark)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(job.getInputStream(), Charset.defaultCharset()));
            Map<String, String> environment = environment(output);
            Thread ignored = Thread.ofPlatform().daemon().name("followers").start(() -> show(output));
            return new Followers(environment);
        } catch (IOException e) {
            throw new IllegalStateException("the other ranks can't be started: ranks=" + benchmark.ranks + "; "
                    + e.getMessage(), e);
        }
    }

    private static List<String> command(RankedBenchmark benchmark) {
        Class<?> type = benchmark.getClass();
        // JMH makes a subclass of each state.
        while (type.getSimpleName().contains("_jmhType")) {
            type = type.getSuperclass();
        }
        List<String> command = new ArrayList<>(List.of(Script.find().toString(), "--on-deadlock", "off", "-np", "1",
                "sh", "-c", STAND_IN, ":", "-np", Integer.toString(benchmark.ranks - 1), "--java-options",
                "-D" + HOST_ID + "=" + HOST, "-cp",
                System.getProperty("java.class.path"), Follower.class.getName(), type.getName()));
        command.addAll(Parameters.of(benchmark));
        return command;
    }

    private static Map<String, String> environment(BufferedReader output) throws IOException {
        Map<String, String> environment = new HashMap<>();
        String line = output.readLine();
        while (line != null && !line.equals(READY)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                String ignored = environment.put(line.substring(0, equals), line.substring(equals + 1));
            }
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("jmpirun has ended; its messages are above");
        }
        return environment;
    }

    private static void show(BufferedReader output) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                System.out.println(line);
            }
        } catch (IOException ended) {
            // The job has.
        }
    }

    /// Make this process rank 0.
    Mpi join() {
        if (!environment.isEmpty()) {
            String ignored = System.setProperty(HOST_ID, HOST);
        }
        return Startup.init(environment, ThreadLevel.MULTIPLE);
    }
}
