package org.jmpi.internal.transport;

import java.util.Optional;

/// One way to carry frames, with all the endpoints that use it.
public interface Transport extends AutoCloseable {

    /// Whether a poll would find something, by a glance that may err on the side of true. Polling thread only.
    boolean isReady();

    /// Take in what has arrived, up to some number of frames, and pass it to the handler. Polling thread only.
    ///
    /// @return number of frames handled or bytes moved; 0 where nothing happened
    int poll(FrameHandler handler);

    /// Frames of a rank that were taken in whole so far. Polling thread only.
    long received(int rank);

    /// Memory that ranks reached by it share with this one, beyond its frames; empty where there is none.
    default Optional<SharedArea> area() {
        return Optional.empty();
    }

    /// Close what it holds; nothing is sent any more.
    @Override
    void close();
}
