package org.jmpi.gpu.internal.backend;

import org.jmpi.gpu.Range;

/// A kernel, ready to be launched.
public interface BackendKernel {

    /// Begin to run it.
    ///
    /// @param stream of the same device
    /// @param range  with its block, not empty
    /// @param args   checked against the signature: a [Place] for each pointer; `Integer`, `Long`, `Float` or `Double`,
    ///               just as wide as the parameter, for all else
    void launch(BackendStream stream, Range range, Object[] args);

    /// Where a pointer points.
    ///
    /// @param offset in bytes
    /// @param bytes  from there on
    record Place(BackendMemory memory, long offset, long bytes) {
    }
}
