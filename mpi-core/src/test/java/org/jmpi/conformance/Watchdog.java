package org.jmpi.conformance;

import java.time.Duration;
import java.util.Map;

/// Ends a rank whose body hangs, with the stacks of all its threads on standard error.
final class Watchdog {
    private static final Duration LIMIT = Duration.ofSeconds(Long.getLong("jmpi.test.limit", 60));

    private volatile String current = "";
    private volatile long since = System.nanoTime();

    /// Watch from now on.
    static Watchdog start() {
        var watchdog = new Watchdog();
        Thread.ofPlatform().name("conformance-watchdog").daemon().start(watchdog::watch);
        return watchdog;
    }

    /// Begin another body.
    void enter(String body) {
        since = System.nanoTime();
        current = body;
    }

    private void watch() {
        while (System.nanoTime() - since < LIMIT.toNanos()) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException stop) {
                return;
            }
        }
        report();
        Runtime.getRuntime().halt(1);
    }

    private void report() {
        System.err.println("conformance body took too long: body=" + current + ", limit=" + LIMIT);
        for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
            System.err.println(entry.getKey());
            for (StackTraceElement frame : entry.getValue()) {
                System.err.println("    at " + frame);
            }
        }
    }
}
