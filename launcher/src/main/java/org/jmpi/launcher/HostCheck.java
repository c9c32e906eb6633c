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
            switch (program) {
                case Program.OfJava java -> {
                    checkClassPath(java.classPath());
                    check(Files.isExecutable(Path.of(java.java())), "java command", java.java());
                }
                case Program.BareJava java -> check(Files.isExecutable(Path.of(java.java())), "java command",
                        java.java());
                case Program.Executable executable ->
                        check(Files.isExecutable(Path.of(executable.command().getFirst())),
                                "executable", executable.command().getFirst());
            }
        }
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
