/// Tests of the comparison's statistics, verdicts, parsing and writing, with made-up measurements; nothing is started.
@NullMarked
package org.jmpi.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
