package org.jmpi.gpu;

/// What a kernel does, in Java, for the host device.
@FunctionalInterface
public interface HostBody {

    /// Do the work items `from` to `to` of the range's last dimension, with all of the others.
    ///
    /// Called for several parts at once, by several threads. Parts begin at multiples of the range's block.
    void run(HostCall call, long from, long to);
}
