package org.jmpi.internal.transport;

/// One way to carry frames, with all the endpoints that use it.
public interface Transport extends AutoCloseable {

    /// Whether a poll would find something, by a glance that may err on the side of true. Polling thread only.
    boolean isReady();

    /// Take in what has arrived, up to some number of frames, and pass it to the handler. Polling thread only.
    ///
    /// @return number of frames handled or bytes moved; 0 where nothing happened
    int poll(FrameHandler handler);

    /// Close what it holds; nothing is sent any more.
    @Override
    void close();
}
