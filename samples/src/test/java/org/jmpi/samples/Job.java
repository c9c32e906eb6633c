package org.jmpi.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.Mpi;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;

/// Ranks as threads, on which a test runs a sample.
record Job(int ranks, Link link) {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /// A sample without its `main`.
    @FunctionalInterface
    interface Sample {
        void run(Mpi mpi, PrintStream out) throws Exception;
    }

    /// What the samples must work on.
    static List<Job> all() {
        List<Job> jobs = new ArrayList<>();
        for (Link link : Link.values()) {
            for (int ranks = 1; ranks <= 4; ranks++) {
                jobs.add(new Job(ranks, link));
            }
        }
        return jobs;
    }

    /// A single rank.
    static Job ofOneRank() {
        return new Job(1, Link.INPROC);
    }

    /// The lines that all ranks print, each rank's in order.
    List<String> linesOf(Sample sample) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, UTF_8);
        InProcessJob.run(ranks, link, LIMIT, mpi -> sample.run(mpi, out));
        return bytes.toString(UTF_8).lines().toList();
    }

    static String[] args(String... args) {
        return args;
    }
}
