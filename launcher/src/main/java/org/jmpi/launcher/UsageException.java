package org.jmpi.launcher;

/// A command that can't be carried out as written; the message names the fix. Ends jmpirun with [ExitCodes#USAGE].
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
