package org.jmpi.launcher.remote;

import java.io.IOException;
import java.io.OutputStream;

/// What the launcher says to the command that starts an agent, until the agent has its greeting.
@FunctionalInterface
public interface Opening {

    /// Say the first words; blocks until the command's input has taken them.
    void start(OutputStream in) throws IOException;

    /// Answer a line that the command has printed; a login's are among them.
    default void answer(String line, OutputStream in) throws IOException {
        // An agent prints nothing.
    }
}
