package org.jmpi.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Looks whether a host has what its ranks need, ahead of their start.
final class HostCheck {
    private HostCheck() {
    }

    /// Check an order.
    ///
    /// @throws UsageException where something lacks; the message names it and the fix
    static void check(HostOrder order) throws UsageException {
        for (Invocation invocation : order.request().programs()) {
            check(Files.isDirectory(invocation.workDir()), "working folder", invocation.workDir().toString());
        }
        for (Program program : order.programs()) {
            check(program);
        }
    }

    private static void check(Program program) throws UsageException {
        if (program instanceof Program.Executable executable) {
            checkExecutable("executable", executable.command().getFirst());
        } else if (program instanceof Program.BareJava java) {
            checkExecutable("java command", java.java());
        } else {
            Program.OfJava java = (Program.OfJava) program;
            checkClassPath(java.classPath());
            checkExecutable("java command", java.java());
        }
    }

    private static void checkExecutable(String what, String path) throws UsageException {
        check(Files.isExecutable(Path.of(path)), what, path);
    }

    private static void checkClassPath(List<String> entries) throws UsageException {
        for (String entry : entries) {
            check(Files.exists(Path.of(entry.endsWith("*") ? entry.substring(0, entry.length() - 1) : entry)),
                    "class path entry", entry);
        }
    }

    private static void check(boolean isThere, String what, String path) throws UsageException {
        if (!isThere) {
            throw new UsageException(
                    "the " + what + " " + path + " isn't there; use a folder that all hosts share, copy it, have it"
                            + " sent with --ship, or tell where it is with --path-map HERE=THERE");
        }
    }
}
