/**
 * Programs to start from: each is short, complete, and run by the tests.
 *
 * <p>Each shows one thing that people do with message passing, written the way jmpi means it to be written: a
 * {@code main} that opens the library in a try-with-resources block, asks for its rank and goes to work. To
 * start one on four ranks, give its class name to {@code jmpirun -np 4}; to step through it in a debugger, run
 * it as it is, as a job of one rank.
 */
@NullMarked
package org.jmpi.samples;

import org.jspecify.annotations.NullMarked;
