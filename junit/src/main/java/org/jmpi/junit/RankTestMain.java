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

    private final ResultFiles results;
    private final int rank;

    private RankTestMain(ResultFiles results, int rank) {
        this.results = results;
        this.rank = rank;
    }

    /// Run as one rank.
    ///
    /// @param args folder of the results, number of ranks, the moment at which time is up in ms since 1970, the test's id
    public static void main(String[] args) throws IOException, InterruptedException {
        ResultFiles results = new ResultFiles(Path.of(args[0]), Integer.parseInt(args[1]));
        RankTestMain main = new RankTestMain(results, Integer.parseInt(System.getenv(JobSpec.RANK)));
        new TimeLimit(Long.parseLong(args[2]), main::fail).start();
        main.run(args[3]);
    }

    private void run(String test) throws IOException, InterruptedException {
        Mpi mpi = Mpi.init();
        if (rank == 0) {
            Thread.ofPlatform().daemon().name("jmpi-tests-end").start(RankTestMain::endWithTests);
        }
        List<RankFailure> failures = execute(test, mpi);
        if (!failures.isEmpty()) {
            fail(failures);
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
            session.getLauncher().execute(LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectUniqueId(test))
                    .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                    .build(), outcomes);
        }
        return outcomes.failures();
    }

    /// Ends this rank, and its job with it. A rank that has failed doesn't close: that would let others wait.
    private void fail(List<RankFailure> failures) {
        try {
            results.write(rank, failures);
            for (int waited = 0; waited < OTHERS_MILLIS && results.count() < results.ranks(); waited += 10) {
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
