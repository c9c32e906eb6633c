package org.jmpi.samples.it;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.testing.Needs;

/// Runs a command where the system is as bad as a test wants it: with mounts of its own, or another host name.
final class Namespace {
    private static final List<String> OWN = List.of("unshare", "--mount", "--uts", "--propagation", "private");

    private Namespace() {
    }

    /// Change the system for a command alone.
    ///
    /// @param changes shell commands that make it so
    /// @param command what is run then
    static Launch with(String changes, String... command) throws InterruptedException {
        Needs.that(isAllowed(), "needs to make mounts of its own (unshare --mount); run the tests as root");
        List<String> words = new ArrayList<>(OWN);
        words.addAll(List.of("sh", "-ec", changes + "\nexec \"$@\"", "sh"));
        words.addAll(List.of(command));
        return Launch.command(words.toArray(String[]::new));
    }

    private static boolean isAllowed() throws InterruptedException {
        List<String> nothing = new ArrayList<>(OWN);
        nothing.add("true");
        try {
            return Launch.command(nothing.toArray(String[]::new)).run().code() == 0;
        } catch (UncheckedIOException noSuchCommand) {
            return false;
        }
    }
}
