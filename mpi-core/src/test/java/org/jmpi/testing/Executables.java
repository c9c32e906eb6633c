package org.jmpi.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/// Makes files that are executed right afterwards.
///
/// A process that another thread starts just then inherits whatever this one has open, for as long as it takes to become
/// another program. A file that is open for writing can't be executed meanwhile: `ETXTBSY`. So another process writes it.
public final class Executables {

    private Executables() {
    }

    /// Write an executable file; one that is there is replaced.
    ///
    /// @throws IOException where it can't be written; the shell has said why
    public static void write(Path file, byte[] content) throws IOException {
        ProcessBuilder command = new ProcessBuilder("sh", "-c", "rm -f \"$0\" && cat >\"$0\" && chmod 755 \"$0\"",
                file.toString());
        Process shell = command.redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT).start();
        try (OutputStream in = shell.getOutputStream()) {
            in.write(content);
        }
        try {
            if (shell.waitFor() != 0) {
                throw new IOException(file + " can't be written");
            }
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }
}
