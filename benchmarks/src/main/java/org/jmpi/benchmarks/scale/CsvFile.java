package org.jmpi.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jmpi.benchmarks.scale.why.TimeSplit;

/// All runs, one a line: the timed ones, then, as round 0, those whose ranks counted where their time went, in rank-seconds.
final class CsvFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
            .setHeader("round", "ranks", "seconds", "computing", "waiting", "transferring", "imbalance")
            .setRecordSeparator('\n')
            .get();

    private CsvFile() {
    }

    static void write(Scaling scaling, Path file) throws IOException {
        try (CSVPrinter csv = new CSVPrinter(Files.newBufferedWriter(file), FORMAT)) {
            for (Sample sample : scaling.samples()) {
                csv.printRecord(sample.round(), sample.ranks(), sample.seconds(), "", "", "", "");
            }
            for (TimeSplit split : scaling.splits()) {
                csv.printRecord(0, split.ranks(), split.elapsed(), split.computing(), split.waiting(),
                        split.transferring(), split.imbalance());
            }
        }
    }
}
