package org.jmpi.benchmarks.amdahl;

/// Work in units that can be done in any order, and again: a unit's result depends on the last exchange alone.
interface Work {

    /// Do units `from` to `to`.
    void compute(int from, int to);

    /// Tell the other ranks what they need of this one's units; ends a step.
    void exchange();

    /// What comes out, the same for any number of ranks but for rounding; collective.
    double result();
}
