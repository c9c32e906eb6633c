package org.jmpi.internal.net;

/// What a thread that accepts connections does where the system can't, for want of descriptors or memory: whoever
/// connects waits meanwhile, and neither side need know.
public final class AcceptRetry {
    private static final int MILLIS = 10;

    private AcceptRetry() {
    }

    /// Wait a moment.
    ///
    /// @throws IllegalStateException where the thread is interrupted, which an accepting thread never is
    public static void pause() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }
}
