package org.jmpi.benchmarks.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.benchmarks.options.Format;
import org.junit.jupiter.api.Test;

class ReportTests {
    private static final Row MEAN = row(8, "mean", "us", 0.128);
    private static final Row P99 = row(8, "p99", "us", 1234.56);

    private static Row row(long bytes, String metric, String unit, double value) {
        return new Row("latency", "shm", "native", bytes, new Measure(metric, unit, value));
    }

    @SafeVarargs
    private static List<String> printed(Format format, List<Row>... lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Report report = Report.of(format, new PrintStream(bytes, true, UTF_8))) {
            for (List<Row> line : lines) {
                report.line(line);
            }
        }
        return bytes.toString(UTF_8).lines().toList();
    }

    @Test
    void csvHasALineForEachValueUnderItsHeader() {
        assertThat(printed(Format.CSV, List.of(MEAN, P99), List.of(row(1024, "mean", "us", 2)))).containsExactly(
                "figure,transport,memory,bytes,metric,unit,value", "latency,shm,native,8,mean,us,0.1280",
                "latency,shm,native,8,p99,us,1234.6", "latency,shm,native,1024,mean,us,2.0000");
    }

    @Test
    void aTableHasAColumnForEachMetricAndOneHeading() {
        List<String> lines = printed(Format.TABLE, List.of(MEAN, P99), List.of(MEAN, P99), List.of(MEAN));
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).isEqualTo("# latency over shm, native memory");
        assertThat(lines.get(1).strip().split("\\s{2,}")).containsExactly("bytes", "mean [us]", "p99 [us]");
        assertThat(lines.get(2).strip().split("\\s+")).containsExactly("8", "0.1280", "1234.6");
        assertThat(lines.get(2)).hasSameSizeAs(lines.get(1)).isEqualTo(lines.get(3));
        assertThat(lines.get(4)).startsWith("#");
    }

    @Test
    void jsonIsAnArrayOfAllValues() throws Exception {
        String text = String.join("\n", printed(Format.JSON, List.of(MEAN), List.of(P99)));
        List<Object> values = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(text)) {
            for (JsonToken token; (token = json.nextToken()) != null;) {
                if (token.isScalarValue()) {
                    values.add(token.isNumeric() ? json.getDoubleValue() : json.getText());
                }
            }
        }
        assertThat(values).containsExactly("latency", "shm", "native", 8.0, "mean", "us", 0.128, "latency", "shm",
                "native", 8.0, "p99", "us", 1234.6);
    }
}
