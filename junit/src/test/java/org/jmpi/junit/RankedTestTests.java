package org.jmpi.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jmpi.junit.cases.Failing;
import org.jmpi.junit.cases.Passing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.MultipleFailuresError;

@Timeout(120)
class RankedTestTests {
    private List<String> foldersBefore;

    @BeforeEach
    void listFolders() throws Exception {
        foldersBefore = folders();
    }

    @AfterEach
    void noFolderIsLeft() throws Exception {
        assertThat(folders()).isEqualTo(foldersBefore);
    }

    private static List<String> folders() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::toString).filter(name -> name.contains("jmpi-junit")).sorted().toList();
        }
    }

    /// What became of the runs of one test, in their order.
    private static List<Throwable> failures(String test, int runs) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectMethod(
                        Failing.class.getName() + "#" + test + "(org.jmpi.Communicator)"))
                .execute()
                .testEvents();
        List<Throwable> failures = tests.finished()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow())
                .toList();
        assertThat(failures).hasSize(runs);
        return failures;
    }

    @Test
    void everyRankPassesOnItsOwnInstance() {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(Passing.class))
                .execute()
                .testEvents();
        tests.assertStatistics(statistics -> statistics.finished(11).succeeded(11));
        assertThat(tests.started().map(Event::getTestDescriptor).map(test -> test.getDisplayName())).contains("ranks=1",
                "ranks=2", "ranks=4", "ranks=1, processes", "ranks=2, processes", "ranks=4, processes");
    }

    @Test
    void aFailingRankIsNamedWithItsStack() {
        for (Throwable failure : failures("oneRankFails", 2)) {
            assertThat(failure).hasMessageStartingWith("rank 2: ").hasMessageContaining("[a rank of 3]");
            assertThat(failure.getStackTrace()).anyMatch(frame -> frame.getClassName().equals(Failing.class.getName())
                    && frame.getMethodName().equals("oneRankFails"));
        }
    }

    @Test
    void allFailingRanksAreNamedWithTheirCauses() {
        for (Throwable failure : failures("allRanksFail", 2)) {
            assertThat(failure).isInstanceOf(MultipleFailuresError.class).hasMessageContaining("3 of 3 ranks failed");
            assertThat(failure.getSuppressed()).extracting(Throwable::getMessage)
                    .containsExactlyInAnyOrder("rank 0: java.lang.IllegalStateException: boom 0",
                            "rank 1: java.lang.IllegalStateException: boom 1",
                            "rank 2: java.lang.IllegalStateException: boom 2");
            assertThat(Arrays.stream(failure.getSuppressed()).map(Throwable::getCause)).allSatisfy(
                    cause -> assertThat(cause).hasMessageContaining("ArithmeticException: deep"));
        }
    }

    @Test
    void aHangingRankIsShownWithItsStack() {
        List<Throwable> failures = failures("oneRankHangs", 2);
        assertThat(failures.getFirst()).hasMessageContaining("longer than PT3S")
                .hasMessageContaining("rank-1\n")
                .hasMessageContaining("Failing.hang(");
        assertThat(failures.getLast()).isInstanceOf(MultipleFailuresError.class);
        assertThat(failures.getLast().getSuppressed()).extracting(Throwable::getMessage)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("rank 0: the test took longer than 3 s").contains("recv"),
                        second -> assertThat(second).startsWith("rank 1: the test took longer than 3 s")
                                .contains("Failing.hang("));
    }

    @Test
    void aRankThatExitsIsNamedWithItsCode() {
        assertThat(failures("oneRankExits", 1).getFirst()).hasMessageContaining("rank 1 ")
                .hasMessageContaining("exit code 3");
    }

    @Test
    void aRankThatIsKilledIsNamedWithItsSignal() {
        assertThat(failures("oneRankIsKilled", 1).getFirst()).hasMessageContaining("rank 1 ")
                .hasMessageContaining("SIGKILL");
    }

    @Test
    void anAssumptionThatFailsInOneRankSkipsTheTest() {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectMethod(Failing.class.getName()
                        + "#oneRankAssumesTooMuch(org.jmpi.Communicator)"))
                .execute()
                .testEvents();
        tests.assertStatistics(statistics -> statistics.aborted(2).failed(0));
    }

    @Test
    void aTestOfNoRankIsRefused() {
        Events events = EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectMethod(Failing.class.getName() + "#noRank(org.jmpi.Mpi)"))
                .execute()
                .allEvents();
        assertThat(events.failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage()))
                .containsExactly("ranks=0; a test has one rank or more");
    }
}
