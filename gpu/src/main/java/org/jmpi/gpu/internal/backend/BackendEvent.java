package org.jmpi.gpu.internal.backend;

/// A point in a stream.
public interface BackendEvent {

    /// Whether it was reached.
    boolean isComplete();

    /// Block until it is reached.
    void await();

    /// Give it back.
    void close();
}
