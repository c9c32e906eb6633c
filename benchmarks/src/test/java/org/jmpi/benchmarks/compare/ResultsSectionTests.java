package org.jmpi.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultsSectionTests {
    private final Measurements measurements = new Measurements();
    private final ResultsSection section = new ResultsSection(new Machine("A processor", 2, "Linux 6.1", "JDK 25"),
            Map.of(PeerName.OPEN_MPI, "4.1.4"), 7, LocalDate.of(2026, 1, 2));

    @BeforeEach
    void measure() {
        MadeUp.add(measurements, PeerName.JMPI, MadeUp.LATENCY, "mean", 1, 1, 1, 1, 1, 1, 1);
        MadeUp.add(measurements, PeerName.OPEN_MPI, MadeUp.LATENCY, "mean", 2, 2, 2, 2, 2, 2, 2.5);
    }

    private List<RowResult> results() {
        RowJudge judge = new RowJudge(measurements);
        return List.of(
                judge.judge(MadeUp.row(MadeUp.LATENCY, Reference.of(PeerName.OPEN_MPI), Direction.AT_MOST, 0.65)),
                judge.judge(MadeUp.row(MadeUp.LATENCY, Reference.of(PeerName.MPJ_EXPRESS), Direction.AT_MOST, 0.05)));
    }

    @Test
    void namesMachineVersionsAndDate() {
        assertThat(section.of(Part.POINT_TO_POINT, results()))
                .startsWith("## Point to point, threads, start-up\n")
                .contains("A processor, 2 cores, Linux 6.1, JDK 25. Open MPI C 4.1.4. 2026-01-02");
    }

    @Test
    void showsGoalRatioAndVerdictOfEveryRow() {
        assertThat(section.of(Part.POINT_TO_POINT, results()).lines()).contains("| figure | goal | ratio | verdict |",
                "| a row | ≤ 0.65 × Open MPI C | 0.5 [0.4, 0.5] | holds |",
                "| a row | ≤ 0.05 × MPJ Express | – | not measured |");
    }

    @Test
    void showsAFigureOnceHoweverManyRowsNeedIt() {
        assertThat(section.of(Part.POINT_TO_POINT, results()).lines().filter(line -> line.equals("| a row | 0.5 |")))
                .hasSize(1);
        assertThat(section.of(Part.POINT_TO_POINT, results())
                .lines()
                .filter(line -> line.equals("| a row | 1 µs | 2 µs | – |"))).hasSize(1);
    }

    @Test
    void tablesHaveAsManyCellsInEveryLine() {
        List<String> tables =
                section.of(Part.POINT_TO_POINT, results()).lines().filter(line -> line.startsWith("|")).toList();
        assertThat(tables).allSatisfy(line -> assertThat(line).endsWith("|"));
        assertThat(tables.stream().filter(line -> line.startsWith("| ---"))).hasSize(3);
    }

    @Test
    void theConsoleShowsMediansSpreadAndVerdict() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Report(new PrintStream(bytes, true, StandardCharsets.UTF_8)).print(results());
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains(
                "a row  0.5 [0.4, 0.5]  goal ≤ 0.65 × Open MPI C  holds",
                "Open MPI C 2 µs (2 µs … 2.5 µs)", "2 rows: 1 holds, 1 not measured");
    }
}
