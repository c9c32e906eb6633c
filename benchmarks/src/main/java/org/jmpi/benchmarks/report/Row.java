package org.jmpi.benchmarks.report;

import java.util.Locale;

/// One line of results.
///
/// @param figure    what was measured
/// @param transport what carried the messages
/// @param memory    where they lay
/// @param bytes     size of a message
/// @param measure   the value
public record Row(String figure, String transport, String memory, long bytes, Measure measure) {

    /// The value with digits enough for ratios: four places below 1,000, else one.
    public String value() {
        double value = measure.value();
        return String.format(Locale.ROOT, Math.abs(value) < 1_000 ? "%.4f" : "%.1f", value);
    }
}
