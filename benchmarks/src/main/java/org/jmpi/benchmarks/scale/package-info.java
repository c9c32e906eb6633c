/// How a program's time falls with more ranks: `jmpirun scale`.
///
/// ```
/// Scale ─▶ ScaleOptions
///   ├────▶ Runs: jmpirun again and again, the numbers of ranks in turn ─▶ Sample
///   ├────▶ Scaling: medians, speed-up, efficiency, serial fraction ─▶ laws: what fits them
///   ├────▶ why: one more run each with counters, and where the ranks' time goes
///   └────▶ Conclusions (in words), TextReport, CsvFile, JsonFile, HtmlPage with Plots
/// ```
///
/// Strong scaling keeps the work, weak scaling gives each rank as much of it; both are judged by work a second.
@NullMarked
package org.jmpi.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
