/// Compares jmpi with the MPI libraries installed on this machine: `benchmarks/compare`.
///
/// ```
/// Compare ─▶ PeerFinder ─▶ CProgram, JavaClasses     finds peers, builds benchmarks/peers for each
///    │            └──────▶ Program, BareJvms, Limits   the participants
///    ├─────▶ Rounds ─▶ Participant.measure ─▶ ProcessRunner, CsvSamples ─▶ Measurements
///    └─────▶ Rows, CollectiveRows ─▶ RowJudge ─▶ RowResult ─▶ Report (console), ResultsSection, ResultsFile (docs/results.md)
/// ```
///
/// What is compared is data: `Rows` lists figure, size, reference and goal. Rows of collectives share runs: one run of a
/// participant measures all collectives at all sizes, each for the same time. A round runs every participant once on
/// every workload, one after the other, so that each ratio pairs runs of the same minute. Of the ratios of all rounds
/// the median counts; its interval is the exact one of order statistics, which assumes nothing about the distribution.
@NullMarked
package org.jmpi.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
