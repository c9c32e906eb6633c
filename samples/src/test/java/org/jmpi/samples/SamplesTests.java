package org.jmpi.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jmpi.samples.Job.args;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTests {

    static List<Job> jobs() {
        return Job.all();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everyRankSaysHelloAndIsCounted(Job job) {
        int ranks = job.ranks();

        List<String> lines = job.linesOf((mpi, out) -> Hello.run(mpi, args(), out));

        assertThat(lines).hasSize(ranks + 1).contains("hello: " + ranks + " of " + ranks + " ranks answered");
        for (int rank = 0; rank < ranks; rank++) {
            String start = "Hello from rank " + rank + " of " + ranks + " on ";
            assertThat(lines).filteredOn(line -> line.startsWith(start)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void tokenCountsTheHopsOfTheRing(Job job) {
        List<String> lines = job.linesOf((mpi, out) -> Ring.run(mpi, args("--rounds", "50"), out));

        assertThat(lines).singleElement()
                .asString()
                .matches("ring: 50 rounds of " + job.ranks() + " hops, token "
                        + 50 * job.ranks() + " as expected, \\d+\\.\\d{3} us per hop");
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void piIsRightToTenPlaces(Job job) {
        List<String> lines = job.linesOf((mpi, out) -> Pi.run(mpi, args("--intervals=200000"), out));

        assertThat(lines).singleElement()
                .asString()
                .startsWith("pi: 3.1415926535")
                .contains("200000 intervals on " + job.ranks() + " ranks");
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everySquareIsComputedOnceByAWorker(Job job) {
        List<String> lines = job.linesOf((mpi, out) -> Squares.run(mpi, args("--tasks", "57"), out));

        assertThat(lines).singleElement()
                .asString()
                .startsWith("squares: 57 squares, sum 60116 as expected; tasks done by each rank: ");
        int[] done = tasksOfRanks(lines.getFirst());
        assertThat(done).hasSize(job.ranks());
        assertThat(Arrays.stream(done).sum()).isEqualTo(57);
        assertThat(done[0]).isEqualTo(job.ranks() == 1 ? 57 : 0);
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void workersWithoutATaskStop(Job job) {
        List<String> lines = job.linesOf((mpi, out) -> Squares.run(mpi, args("--tasks", "1"), out));

        assertThat(lines).singleElement().asString().startsWith("squares: 1 squares, sum 0 as expected");
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void pipelineStoresWhatASingleRankWould(Job job) {
        List<String> lines = job.linesOf((mpi, out) -> Pipeline.run(mpi,
                args("--batches", "30", "--readings", "200"), out));

        List<String> alone = Job.ofOneRank()
                .linesOf((mpi, out) -> Pipeline.run(mpi,
                        args("--batches", "30", "--readings", "200"), out));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).isEqualTo(alone.get(1))
                .contains(" of 6000 readings kept")
                .endsWith("as expected");
        assertThat(lines.get(2)).matches("pipeline: 30 batches in \\d+\\.\\d{3} s, \\d+ batches/s");
    }

    @Test
    void furtherRanksJoinTheMiddleOfThePipeline() {
        var job = new Job(7, Job.ofOneRank().link());

        List<String> lines = job.linesOf((mpi, out) -> Pipeline.run(mpi, args("--batches", "20"), out));

        assertThat(lines).first()
                .isEqualTo("pipeline: READ on rank 0, CLEAN on ranks 1 to 3, ANALYSE on ranks 4 to 5, "
                        + "STORE on rank 6");
    }

    @Test
    void unknownOptionFailsWithTheKnownOnes() {
        assertThatThrownBy(
                () -> Job.ofOneRank().linesOf((mpi, out) -> Ring.run(mpi, args("--turns", "3"), out)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("unknown option: option=--turns; known are --rounds");
    }

    private static int[] tasksOfRanks(String line) {
        String shares = line.substring(line.lastIndexOf(':') + 1);
        return Arrays.stream(shares.split(",")).map(String::strip).mapToInt(Integer::parseInt).toArray();
    }
}
