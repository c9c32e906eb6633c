package org.jmpi.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jmpi.benchmarks.report.Measure;
import org.junit.jupiter.api.Test;

class PercentilesTests {
    private static final double DIGITS = 0.002;

    private static Map<String, Double> byName(List<Measure> measures) {
        assertThat(measures).allMatch(measure -> measure.unit().equals("us"));
        return measures.stream().collect(Collectors.toMap(Measure::metric, Measure::value));
    }

    @Test
    void halvesRoundTripsAndTellsThemInMicroseconds() {
        Percentiles percentiles = new Percentiles();
        for (int i = 1; i <= 10_000; i++) {
            percentiles.record(i * 1_000L);
        }
        Map<String, Double> raw = byName(percentiles.raw());
        assertThat(raw).containsOnlyKeys("p50", "p99", "p99.9", "p99.99", "max");
        assertThat(raw.get("p50")).isCloseTo(2_500, within(2_500 * DIGITS));
        assertThat(raw.get("p99.9")).isCloseTo(4_995, within(4_995 * DIGITS));
        assertThat(raw.get("max")).isCloseTo(5_000, within(5_000 * DIGITS));
    }

    @Test
    void aStallCountsForTheMessagesThatWereNotSentMeanwhile() {
        Percentiles percentiles = new Percentiles();
        for (int i = 0; i < 999; i++) {
            percentiles.record(1_000);
        }
        percentiles.record(1_000_000);
        assertThat(byName(percentiles.raw()).get("p99")).isCloseTo(0.5, within(0.01));
        // A thousand messages were due during the stall, as many as came in time: nearly each second one was late.
        assertThat(byName(percentiles.corrected()).get("p99")).isCloseTo(490, within(5.0));
        assertThat(byName(percentiles.corrected()).get("max")).isCloseTo(500, within(1.0));
    }

    @Test
    void resetForgetsAndTheLongestIsBounded() {
        Percentiles percentiles = new Percentiles();
        percentiles.record(Long.MAX_VALUE);
        percentiles.reset();
        percentiles.record(2_000);
        assertThat(byName(percentiles.raw()).get("max")).isCloseTo(1, within(0.01));
    }
}
