package org.jmpi.gpu;

import org.jmpi.ErrorClass;

/// A kernel's source can't be compiled, or a kernel isn't there.
public final class KernelException extends DeviceException {
    private static final long serialVersionUID = 1L;

    private final String log;

    /// Make an exception with what the compiler said, or an empty log.
    public KernelException(String message, String log) {
        super(ErrorClass.ARG, log.isBlank() ? message : message + "; the compiler says:\n" + log.strip());
        this.log = log;
    }

    /// What the compiler said, with the line numbers of the source as it was given.
    public String log() {
        return log;
    }
}
