package org.jmpi.benchmarks.jcstress;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/// Runs one JUnit test class in a JVM of its own; its exit code tells how that went.
final class NamedTest {
    /// At least one test failed.
    static final int FAILED = 10;
    private static final int NOTHING_RAN = 11;

    private NamedTest() {
    }

    /// Run the class named by the first argument.
    public static void main(String... arguments) {
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request().selectors(selectClass(arguments[0])).build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        System.exit(summary.getTestsSucceededCount() + summary.getTestsFailedCount() == 0 ? NOTHING_RAN
                : summary.getTestsFailedCount() > 0 ? FAILED : 0);
    }
}
