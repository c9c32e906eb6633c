package org.jmpi.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// All runs, one a line.
final class CsvFile {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader("round", "ranks", "seconds").setRecordSeparator('\n').get();

    private CsvFile() {
    }

    static void write(Scaling scaling, Path file) throws IOException {
        try (CSVPrinter csv = new CSVPrinter(Files.newBufferedWriter(file), FORMAT)) {
            for (Sample sample : scaling.samples()) {
                csv.printRecord(sample.round(), sample.ranks(), sample.seconds());
            }
        }
    }
}
