package org.jmpi.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jmpi.benchmarks.compare.MadeUp.BANDWIDTH;
import static org.jmpi.benchmarks.compare.MadeUp.LATENCY;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowJudgeTests {
    private final Measurements measurements = new Measurements();

    private RowResult judge(Row row) {
        return new RowJudge(measurements).judge(row);
    }

    private static double median(RowResult result) {
        return result.ratio().orElseThrow().median();
    }

    private static double[] seven(double value) {
        double[] values = new double[7];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void ratiosPairTheSameRound() {
        MadeUp.add(measurements, PeerName.JMPI, LATENCY, "mean", 1, 2, 3);
        MadeUp.add(measurements, PeerName.OPEN_MPI, LATENCY, "mean", 2, 4, 6);
        RowResult result = judge(MadeUp.row(LATENCY, Reference.of(PeerName.OPEN_MPI), Direction.AT_MOST, 0.5));
        assertThat(result.ratio().orElseThrow().min()).isEqualTo(0.5);
        assertThat(result.ratio().orElseThrow().max()).isEqualTo(0.5);
        assertThat(result.ratios().get(PeerName.OPEN_MPI)).isEqualTo(result.ratio().orElseThrow());
    }

    @Test
    void bestCIsTheLowerTimeOfEachRound() {
        MadeUp.add(measurements, PeerName.JMPI, LATENCY, "mean", 1, 1, 1);
        MadeUp.add(measurements, PeerName.OPEN_MPI, LATENCY, "mean", 2, 8, 8);
        MadeUp.add(measurements, PeerName.MPICH, LATENCY, "mean", 8, 4, 5);
        Spread ratio = judge(MadeUp.row(LATENCY, Reference.bestC(), Direction.AT_MOST, 1)).ratio().orElseThrow();
        assertThat(ratio.max()).isEqualTo(0.5);
        assertThat(ratio.median()).isEqualTo(0.25);
        assertThat(ratio.min()).isEqualTo(0.2);
    }

    @Test
    void bestCIsTheHigherRate() {
        MadeUp.add(measurements, PeerName.JMPI, BANDWIDTH, "mean", 10);
        MadeUp.add(measurements, PeerName.OPEN_MPI, BANDWIDTH, "mean", 5);
        MadeUp.add(measurements, PeerName.MPICH, BANDWIDTH, "mean", 20);
        assertThat(median(judge(MadeUp.row(BANDWIDTH, Reference.bestC(), Direction.AT_LEAST, 1)))).isEqualTo(0.5);
    }

    @Test
    void oneCLibraryIsEnoughForBestC() {
        MadeUp.add(measurements, PeerName.JMPI, LATENCY, "mean", 1);
        MadeUp.add(measurements, PeerName.MPICH, LATENCY, "mean", 4);
        assertThat(median(judge(MadeUp.row(LATENCY, Reference.bestC(), Direction.AT_MOST, 1)))).isEqualTo(0.25);
    }

    @Test
    void aFailedRunTakesOnlyItsRoundOut() {
        MadeUp.add(measurements, PeerName.JMPI, LATENCY, "mean", 1, 1, 1);
        MadeUp.add(measurements, PeerName.OPEN_MPI, LATENCY, "mean", 2, Double.NaN, 2);
        RowResult result = judge(MadeUp.row(LATENCY, Reference.of(PeerName.OPEN_MPI), Direction.AT_MOST, 1));
        assertThat(result.ratio().orElseThrow().count()).isEqualTo(2);
        assertThat(result.values().get(PeerName.JMPI).count()).isEqualTo(3);
    }

    @Test
    void withoutReferenceNothingIsSaid() {
        MadeUp.add(measurements, PeerName.JMPI, LATENCY, "mean", seven(1));
        RowResult result = judge(MadeUp.row(LATENCY, Reference.bestC(), Direction.AT_MOST, 1));
        assertThat(result.verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(result.ratio()).isEmpty();
    }

    @Test
    void sevenPairsMakeAVerdictSixAnIndication() {
        MadeUp.add(measurements, PeerName.JMPI, LATENCY, "mean", seven(1));
        MadeUp.add(measurements, PeerName.OPEN_MPI, LATENCY, "mean", seven(2));
        MadeUp.add(measurements, PeerName.MPICH, LATENCY, "mean", Arrays.copyOf(seven(2), 6));
        assertThat(judge(MadeUp.row(LATENCY, Reference.of(PeerName.OPEN_MPI), Direction.AT_MOST, 0.5)).verdict())
                .isEqualTo(Verdict.HOLDS);
        assertThat(judge(MadeUp.row(LATENCY, Reference.of(PeerName.MPICH), Direction.AT_MOST, 0.5)).verdict())
                .isEqualTo(Verdict.INDICATIVE_HOLDS);
        assertThat(judge(MadeUp.row(LATENCY, Reference.of(PeerName.MPICH), Direction.AT_MOST, 0.4)).verdict())
                .isEqualTo(Verdict.INDICATIVE_MISSES);
    }

    @Test
    void goalsAreMetWithinThreePercent() {
        MadeUp.add(measurements, PeerName.JMPI, LATENCY, "mean", seven(1.029));
        MadeUp.add(measurements, PeerName.OPEN_MPI, LATENCY, "mean", seven(1));
        MadeUp.add(measurements, PeerName.MPICH, LATENCY, "mean", seven(0.998));
        assertThat(judge(MadeUp.row(LATENCY, Reference.of(PeerName.OPEN_MPI), Direction.AT_MOST, 1)).verdict())
                .isEqualTo(Verdict.HOLDS);
        assertThat(judge(MadeUp.row(LATENCY, Reference.of(PeerName.MPICH), Direction.AT_MOST, 1)).verdict())
                .isEqualTo(Verdict.MISSES);
        assertThat(Direction.AT_LEAST.meets(0.971, 1)).isTrue();
        assertThat(Direction.AT_LEAST.meets(0.969, 1)).isFalse();
    }

    @Test
    void aGoalOfNothingToleratesNothing() {
        MadeUp.add(measurements, PeerName.JMPI, LATENCY, "mean", seven(0.1));
        assertThat(judge(MadeUp.row(LATENCY, Reference.none(), Direction.AT_MOST, 0)).verdict())
                .isEqualTo(Verdict.MISSES);
        MadeUp.add(measurements, PeerName.JMPI, LATENCY, "mean", seven(0));
        assertThat(judge(MadeUp.row(LATENCY, Reference.none(), Direction.AT_MOST, 0)).verdict())
                .isEqualTo(Verdict.HOLDS);
    }

    @Test
    void startUpMayTakeTheAllowanceMoreThanBareJvms() {
        Workload startUp = Workload.startUp(2);
        MadeUp.add(measurements, PeerName.JMPI, startUp, "mean", 150);
        MadeUp.add(measurements, PeerName.BARE_JVMS, startUp, "mean", 40);
        assertThat(median(judge(MadeUp.row(startUp, Reference.bareJvms(60), Direction.AT_MOST, 1)))).isEqualTo(1.5);
    }

    @Test
    void aTailIsHeldAgainstItsOwnMedian() {
        Workload tail = Workload.shm(Figure.TAIL, 8);
        measurements.add(PeerName.JMPI, tail, 0, List.of(new Sample("tail", "shm", "native", 8, "p50", "us", 0.2),
                new Sample("tail", "shm", "native", 8, "p99.9", "us", 0.6)));
        Row row = new Row("tail", tail, "tail", "p99.9", Reference.own("p50", "its median"), Direction.AT_MOST, 4,
                List.of());
        assertThat(Math.round(median(judge(row)) * 1000)).isEqualTo(3000);
    }

    @Test
    void rowsOfOneBatchFindTheirOwnValues() {
        Workload small = Workload.shm(Figure.COLLECTIVES, 8, 4);
        measurements.add(PeerName.JMPI, small.run(), 0, List.of(sample("bcast", 8, 1), sample("bcast", 8192, 2),
                sample("allReduce", 8, 3)));
        measurements.add(PeerName.MPICH, small.run(), 0, List.of(sample("bcast", 8, 4), sample("bcast", 8192, 4),
                sample("allReduce", 8, 4)));
        assertThat(median(judge(batchRow(small, "bcast", Reference.bestC())))).isEqualTo(0.25);
        assertThat(median(judge(batchRow(small, "allReduce", Reference.bestC())))).isEqualTo(0.75);
        Workload large = Workload.shm(Figure.COLLECTIVES, 8192, 4);
        assertThat(median(judge(batchRow(large, "bcast", Reference.bestC())))).isEqualTo(0.5);
        assertThat(judge(batchRow(Workload.shm(Figure.COLLECTIVES, 8, 2), "bcast", Reference.bestC())).values())
                .isEmpty();
    }

    @Test
    void aFormIsHeldAgainstAnotherSeriesOfTheSameRun() {
        Workload forms = Workload.shm(Figure.COLLECTIVE_FORMS, 8);
        measurements.add(PeerName.JMPI, forms.run(), 0,
                List.of(sample("allReduce", 8, 2), sample("allReduceInit", 8, 1)));
        assertThat(median(judge(batchRow(forms, "allReduceInit", Reference.ownSeries("allReduce", "blocking")))))
                .isEqualTo(0.5);
    }

    private static Sample sample(String series, long bytes, double value) {
        return new Sample(series, "shm", "native", bytes, "mean", "us", value);
    }

    private static Row batchRow(Workload workload, String series, Reference reference) {
        return new Row("a row", workload, series, "mean", reference, Direction.AT_MOST, 1, List.of());
    }

    @Test
    void limitsStandBesideTheRow() {
        measurements.add(PeerName.LIMITS, Workload.limits(), 0,
                List.of(new Sample("cacheline", "shm", "native", 8, "mean", "us", 0.0625)));
        Row row = new Row("a row", LATENCY, "latency", "mean", Reference.bestC(), Direction.AT_MOST, 1,
                Limit.cacheLine());
        assertThat(judge(row).limits()).containsExactly("cache line 0.0625 µs");
    }

    @Test
    void valuesOfAnotherTransportDoNotCount() {
        measurements.add(PeerName.JMPI, Workload.tcp(Figure.LATENCY, 8), 0,
                List.of(new Sample("latency", "shm", "native", 8, "mean", "us", 0.1)));
        assertThat(judge(MadeUp.row(Workload.tcp(Figure.LATENCY, 8), Reference.none(), Direction.AT_MOST, 1)).values())
                .isEmpty();
    }
}
