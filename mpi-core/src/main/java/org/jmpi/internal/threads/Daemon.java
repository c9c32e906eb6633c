package org.jmpi.internal.threads;

/// Starts threads that end with the process and have small stacks: a launcher of hundreds of ranks has several for each.
public final class Daemon {
    /// For threads that copy bytes or wait, bytes.
    private static final long SMALL_STACK = 128 << 10;
    /// For threads that call the larger parts, bytes.
    private static final long STACK = 256 << 10;

    private Daemon() {
    }

    /// Start a thread that does some work of its own.
    public static Thread start(Runnable body, String name) {
        return start(body, name, STACK);
    }

    /// Start a thread that only copies bytes or waits.
    public static Thread startSmall(Runnable body, String name) {
        return start(body, name, SMALL_STACK);
    }

    private static Thread start(Runnable body, String name, long stack) {
        Thread thread = new Thread(null, body, name, stack);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
