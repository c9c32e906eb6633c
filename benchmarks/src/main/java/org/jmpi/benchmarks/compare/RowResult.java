package org.jmpi.benchmarks.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A row with what was measured.
///
/// @param unit   of the values
/// @param ratio  jmpi over the reference, of all rounds that have both; empty where none has
/// @param values the participants' values, in their order
/// @param ratios jmpi over each other participant, of all rounds that have both
/// @param limits what the machine allows, as text
record RowResult(Row row, String unit, Optional<Spread> ratio, Verdict verdict, Map<PeerName, Spread> values,
        Map<PeerName, Spread> ratios, List<String> limits) {

    /// The ratio and its interval: `0.53 [0.51, 0.55]`, with what the interval reaches where that is less than 95 %.
    String ratioText() {
        return ratio.map(RowResult::text).orElse("–");
    }

    private static String text(Spread ratio) {
        String interval = " [" + Quantity.number(ratio.low()) + ", " + Quantity.number(ratio.high()) + "]";
        String reach = ratio.confidence() >= Spread.WANTED ? ""
                : " (" + Math.round(ratio.confidence() * 100) + " %)";
        return Quantity.number(ratio.median()) + interval + reach;
    }
}
