package org.jmpi.gpu;

import org.jmpi.ErrorClass;
import org.jmpi.MpiException;

/// A device or its driver failed, or isn't there.
public class DeviceException extends MpiException {
    private static final long serialVersionUID = 1L;

    /// Make an exception of one error class.
    public DeviceException(ErrorClass errorClass, String message) {
        super(errorClass, message);
    }

    /// Make an exception of one error class with what caused it.
    public DeviceException(ErrorClass errorClass, String message, Throwable cause) {
        super(errorClass, message, cause);
    }
}
