package org.jmpi.benchmarks.nas;

import org.jmpi.Communicator;

/// One benchmark of one class.
@FunctionalInterface
public interface Kernel {
    /// Set up, run once for the compiler and the caches, run under the clock, and check. Collective.
    ///
    /// @param clock what warms up and times
    /// @return what rank 0 reports; every rank knows all of it
    /// @throws IllegalArgumentException where the problem can't be split between so many ranks; the message names the
    ///                                  fix
    Outcome run(Communicator world, Clock clock);
}
