package org.jmpi.launcher;

import sun.misc.Signal;

/// Passes signals to jmpirun on to the ranks, and to what they started.
///
/// ```
/// USR1, USR2 ─▶ the same
/// TSTP       ─▶ STOP (a rank leads a session of its own, where TSTP does nothing), then jmpirun stops, too
/// CONT       ─▶ CONT
/// ```
///
/// HUP, INT and TERM end the job, in [Jmpirun].
final class JobSignals {
    private final Job job;
    private final ProcessKiller killer;

    private JobSignals(Job job, ProcessKiller killer) {
        this.job = job;
        this.killer = killer;
    }

    /// Take the signals from now on.
    static void passOn(Job job, ProcessKiller killer) {
        JobSignals signals = new JobSignals(job, killer);
        handle("USR1", () -> job.signal("USR1"));
        handle("USR2", () -> job.signal("USR2"));
        handle("TSTP", signals::stop);
        handle("CONT", () -> job.signal("CONT"));
    }

    private void stop() {
        job.signal("STOP");
        killer.stopLauncher();
    }

    private static void handle(String name, Runnable action) {
        try {
            Object ignored = Signal.handle(new Signal(name), _ -> action.run());
        } catch (IllegalArgumentException notHere) {
            // This system has no such signal, or its JVM wants it for itself.
        }
    }
}
