package org.jmpi.benchmarks.compare;

import java.util.List;

/// Measures workloads: jmpi, a peer, or the machine itself.
interface Participant {

    /// Who it is.
    PeerName name();

    /// Whether it can measure this workload.
    boolean supports(Workload workload);

    /// Run its program once; blocks until that has ended.
    ///
    /// @throws RunFailedException where that failed
    List<Sample> measure(Workload workload, Effort effort) throws RunFailedException, InterruptedException;
}
