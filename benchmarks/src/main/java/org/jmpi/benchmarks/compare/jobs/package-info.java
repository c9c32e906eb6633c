/// The same jobs with jmpi, Apache Spark, MPJ Express and plain Java: `benchmarks/compare --jobs`.
///
/// ```
/// JobsCompare ─▶ JobsOptions
///   ├──────────▶ Contestants: builds benchmarks/peers/jobs for whoever is there ─▶ Contestant
///   ├──────────▶ TextFile: what words are counted in
///   ├──────────▶ Rounds: everyone in turn ─▶ MeasuredRun: time, memory, passes, answer ─▶ JobRun
///   └──────────▶ JobTable: medians, goals; refuses figures of who has another answer
/// ```
@NullMarked
package org.jmpi.benchmarks.compare.jobs;

import org.jspecify.annotations.NullMarked;
