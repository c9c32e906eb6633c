package org.jmpi;

/// A failure at run time. Wrong arguments are `IllegalArgumentException` instead, thrown before anything is sent.
///
/// The message is the broken rule, the values and the fix: `message truncated: received=4096 bytes, capacity=1024
/// bytes, source=3, tag=7; pass a larger Buf`.
public class MpiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorClass errorClass;

    /// Make an exception of one error class.
    public MpiException(ErrorClass errorClass, String message) {
        super(message);
        this.errorClass = errorClass;
    }

    /// Make an exception of one error class with what caused it.
    public MpiException(ErrorClass errorClass, String message, Throwable cause) {
        super(message, cause);
        this.errorClass = errorClass;
    }

    /// The standard's error class of this failure.
    public ErrorClass errorClass() {
        return errorClass;
    }
}
