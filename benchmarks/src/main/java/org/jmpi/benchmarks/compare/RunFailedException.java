package org.jmpi.benchmarks.compare;

/// A program could not be run, failed, took too long or printed what can't be read.
public final class RunFailedException extends Exception {
    private static final long serialVersionUID = 1;

    private final String message;

    /// @param message what happened, to which command, and the end of what it printed
    public RunFailedException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
