package org.jmpi.launcher.deadlock;

/// What becomes of a job with a deadlock.
public enum OnDeadlock {
    /// It is reported, and the job ends.
    ABORT,
    /// It is reported once, and the job goes on.
    REPORT,
    /// Nobody looks.
    OFF
}
