package org.jmpi.gpu;

/// A point in a stream.
public interface Event extends AutoCloseable {

    /// Whether all ahead of it is done.
    boolean isComplete();

    /// Block until all ahead of it is done.
    ///
    /// @throws DeviceException where something of it failed
    void await();

    /// Give it back. Idempotent.
    @Override
    void close();
}
