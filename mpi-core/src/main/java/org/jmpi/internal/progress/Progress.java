package org.jmpi.internal.progress;

/// What moves a rank's messages on; implemented by the protocol engine. Called only by the thread that holds the poller
/// role.
public interface Progress {

    /// Take in what has arrived and push out what was held back; whether anything moved.
    boolean poll();

    /// Sleep until something arrives, at most about a millisecond; less while something waits to go out.
    void sleep();

    /// Throw if the job has failed, so that no wait outlasts it.
    void check();
}
