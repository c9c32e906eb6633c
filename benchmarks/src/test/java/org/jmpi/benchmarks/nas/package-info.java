/// Every benchmark's smallest class on several numbers of ranks, and each part beside a plain way to do the same.
@NullMarked
package org.jmpi.benchmarks.nas;

import org.jspecify.annotations.NullMarked;
