/// Options, statistics, words and files of `jmpirun scale`, with made-up runs.
@NullMarked
package org.jmpi.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
