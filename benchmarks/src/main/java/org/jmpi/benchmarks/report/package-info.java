/// Prints results.
///
/// ```
/// Measure (metric, unit, value) ──▶ Results, on rank 0: Row (+ figure, transport, memory, bytes) ──▶ Report: table, CSV, JSON
/// ```
@NullMarked
package org.jmpi.benchmarks.report;

import org.jspecify.annotations.NullMarked;
