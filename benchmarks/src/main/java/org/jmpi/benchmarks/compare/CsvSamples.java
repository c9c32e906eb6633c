package org.jmpi.benchmarks.compare;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads what the benchmark programs print with `--csv`.
final class CsvSamples {
    static final String HEADER = "figure,transport,memory,bytes,metric,unit,value";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvSamples() {
    }

    /// Parse a program's output; lines ahead of the header are the launcher's and don't count.
    ///
    /// @throws RunFailedException where there is no header, or a line that isn't a sample
    static List<Sample> parse(String output) throws RunFailedException {
        int start = output.indexOf(HEADER);
        if (start < 0) {
            throw new RunFailedException("its output has no CSV: wanted=" + HEADER + ", got=" + output.strip());
        }
        try (CSVParser parser = CSVParser.parse(output.substring(start), FORMAT)) {
            return parser.stream().map(CsvSamples::sample).toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new RunFailedException("its CSV can't be read: " + e.getMessage());
        }
    }

    private static Sample sample(CSVRecord line) {
        return new Sample(line.get("figure"), line.get("transport"), line.get("memory"),
                Long.parseLong(line.get("bytes")), line.get("metric"), line.get("unit"),
                Double.parseDouble(line.get("value")));
    }
}
