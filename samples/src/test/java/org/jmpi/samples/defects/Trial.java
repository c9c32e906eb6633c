package org.jmpi.samples.defects;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jmpi.Mpi;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.jmpi.internal.bootstrap.InProcessJob.RankProgram;
import org.jmpi.internal.bootstrap.InProcessJob;

/// Runs a program on ranks that are threads, and keeps what comes of it.
final class Trial {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String CHECK = "jmpi.check";
    private static final Logger LOG = Logger.getLogger("org.jmpi");

    private final RankProgram program;
    private final AtomicInteger failedRank = new AtomicInteger(-1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

    private Trial(RankProgram program) {
        this.program = program;
    }

    /// Run it.
    ///
    /// @param check value of `jmpi.check`
    static Outcome run(RankProgram program, int ranks, Link link, String check) {
        return new Trial(program).run(ranks, link, check);
    }

    private Outcome run(int ranks, Link link, String check) {
        Handler handler = listen();
        System.setProperty(CHECK, check);
        try {
            InProcessJob.run(ranks, link, LIMIT, this::runRank);
        } catch (AssertionError failed) {
            if (failure.get() == null) {
                throw failed;
            }
        } finally {
            System.clearProperty(CHECK);
            LOG.removeHandler(handler);
            LOG.setUseParentHandlers(true);
        }
        return new Outcome(failedRank.get(), failure.get(), List.copyOf(warnings));
    }

    private void runRank(Mpi mpi) throws Exception {
        int rank = mpi.world().rank();
        try {
            program.run(mpi);
        } catch (Exception | AssertionError thrown) {
            if (failedRank.compareAndSet(-1, rank)) {
                failure.set(thrown);
            }
            throw thrown;
        }
    }

    private Handler listen() {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                    warnings.add(line.getMessage());
                }
            }

            @Override
            public void flush() {
                // keeps nothing back
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
        return handler;
    }
}
