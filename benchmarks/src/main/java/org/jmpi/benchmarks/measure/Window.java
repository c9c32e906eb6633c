package org.jmpi.benchmarks.measure;

/// Messages under way at a time, as everybody counts them who measures bandwidth.
public final class Window {
    /// Number of messages.
    public static final int MESSAGES = 64;

    private Window() {
    }
}
