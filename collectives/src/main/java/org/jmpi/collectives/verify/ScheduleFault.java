package org.jmpi.collectives.verify;

/// A schedule that deadlocks or computes something else than it should.
public final class ScheduleFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Make a fault.
    public ScheduleFault(String message) {
        super(message);
    }
}
