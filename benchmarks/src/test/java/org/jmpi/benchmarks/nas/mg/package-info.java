/// The parts of one benchmark.
@NullMarked
package org.jmpi.benchmarks.nas.mg;

import org.jspecify.annotations.NullMarked;
