/// The parts of one benchmark.
@NullMarked
package org.jmpi.benchmarks.nas.ft;

import org.jspecify.annotations.NullMarked;
