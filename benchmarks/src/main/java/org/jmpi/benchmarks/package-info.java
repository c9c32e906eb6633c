/**
 * Benchmarks: latency, bandwidth, message rate, collectives and scaling.
 *
 * <p>Every figure that jmpi states about its speed comes from here. Comparisons with other MPI libraries run side
 * by side on one host in one run, as interleaved pairs, and give the median of the paired ratios together with
 * its interval, because machines differ and even one machine differs from minute to minute. The limits of the
 * hardware (a cache line's journey between cores, the speed of a plain copy) are measured in the same run, so
 * that a figure can be read against what is possible at all.
 *
 * <p>Nothing in here is needed to run a program.
 */
@NullMarked
package org.jmpi.benchmarks;

import org.jspecify.annotations.NullMarked;
