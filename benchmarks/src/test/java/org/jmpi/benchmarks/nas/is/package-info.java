/// The parts of one benchmark.
@NullMarked
package org.jmpi.benchmarks.nas.is;

import org.jspecify.annotations.NullMarked;
