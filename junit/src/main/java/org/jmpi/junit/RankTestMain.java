package org.jmpi.junit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.Mpi;
import org.jmpi.internal.bootstrap.JobSpec;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// What a rank's process runs: one test, then a result file.
public final class RankTestMain {
    private static final int FAILED = 1;
    private static final int TESTS_GONE = 143;
    /// Other ranks that fail in the same moment should be heard, too.
    private static final int OTHERS_MILLIS = 500;
    /// The same for ranks whose time is up: that is so for all, but they didn't start in the same moment.
    private static final int OTHERS_LATE_MILLIS = 5_000;

    private final ResultFiles results;
    private final int rank;
    private final TimeLimit limit;

    private RankTestMain(ResultFiles results, int rank, int seconds) {
        this.results = results;
        this.rank = rank;
        this.limit = new TimeLimit(seconds, failures -> fail(failures, OTHERS_LATE_MILLIS));
    }

    /// Run as one rank.
    ///
    /// @param args folder of the results, number of ranks, seconds that the test may take, its id
    public static void main(String[] args) throws IOException, InterruptedException {
        ResultFiles results = new ResultFiles(Path.of(args[0]), Integer.parseInt(args[1]));
        int rank = Integer.parseInt(System.getenv(JobSpec.RANK));
        new RankTestMain(results, rank, Integer.parseInt(args[2])).run(args[3]);
    }

    private void run(String test) throws IOException, InterruptedException {
        Mpi mpi = Mpi.init();
        if (rank == 0) {
            Thread.ofPlatform().daemon().name("jmpi-tests-end").start(RankTestMain::endWithTests);
        }
        List<RankFailure> failures = execute(test, mpi);
        if (!failures.isEmpty()) {
            fail(failures, OTHERS_MILLIS);
        }
        results.write(rank, List.of());
        mpi.close();
        awaitLinger();
        // Threads that the test has left must not keep the process.
        System.exit(0);
    }

    private List<RankFailure> execute(String test, Mpi mpi) {
        Outcomes outcomes = new Outcomes();
        LauncherConfig plain = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        try (LauncherSession session = LauncherFactory.openSession(plain)) {
            new ThisRank(mpi).enter(session);
            session.getLauncher()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectUniqueId(test))
                            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                            .build(), outcomes);
        }
        return outcomes.failures();
    }

    /// Ends this rank, and its job with it. A rank that has failed doesn't close: that would let others wait.
    private void fail(List<RankFailure> failures, int othersMillis) {
        try {
            results.write(rank, failures);
            for (int waited = 0; waited < othersMillis && results.count() < results.ranks(); waited += 10) {
                Thread.sleep(10);
            }
        } catch (IOException | InterruptedException unsaid) {
            System.err.println("can't report: " + unsaid + "; failures=" + failures);
        } finally {
            System.out.flush();
            Runtime.getRuntime().halt(FAILED);
        }
    }

    /// The job's input is a pipe from the tests' process, and ends with it.
    private static void endWithTests() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent.
            }
        } catch (IOException gone) {
            // The same.
        }
        Runtime.getRuntime().halt(TESTS_GONE);
    }

    /// What was sent before the end still has to arrive.
    private static void awaitLinger() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("jmpi-linger-")) {
                thread.join();
            }
        }
    }

    /// Collects what didn't pass.
    private final class Outcomes implements TestExecutionListener {
        private final List<RankFailure> failures = new ArrayList<>();
        private int tests;

        @Override
        public void executionStarted(TestIdentifier test) {
            if (test.isTest()) {
                limit.start();
            }
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            tests += test.isTest() ? 1 : 0;
            result.getThrowable().ifPresent(thrown -> failures.add(RankFailure.of(rank, thrown)));
        }

        List<RankFailure> failures() {
            return tests == 0 && failures.isEmpty()
                    ? List.of(RankFailure.of(rank, "the test wasn't found; let it have the same name in every process"))
                    : failures;
        }
    }
}
