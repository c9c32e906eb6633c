/// The parts of one benchmark.
@NullMarked
package org.jmpi.benchmarks.nas.cg;

import org.jspecify.annotations.NullMarked;
