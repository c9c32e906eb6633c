package org.jmpi.samples.it.programs;

/// Never joins a job; sleeps.
public final class Sleeper {
    private static final int MILLIS = 1_000_000;

    private Sleeper() {
    }

    /// Run as one process.
    public static void main(String[] args) throws InterruptedException {
        Thread.sleep(MILLIS);
    }
}
