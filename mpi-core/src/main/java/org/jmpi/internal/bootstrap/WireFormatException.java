package org.jmpi.internal.bootstrap;

import java.io.IOException;

/// Bytes that are no wire-up frame, or a peer that can't prove that it belongs to the job.
public final class WireFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /// Make one that names what was wrong.
    public WireFormatException(String message) {
        super(message);
    }
}
