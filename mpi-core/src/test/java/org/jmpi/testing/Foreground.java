package org.jmpi.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts commands as a terminal's foreground would.
///
/// What a script runs in its background ignores INT, and hands that down to all that it starts: a test run there couldn't
/// interrupt anything.
public final class Foreground {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String IGNORED = "SigIgn:";
    private static final long INT = 1 << 1;

    private Foreground() {
    }

    /// The command, behind one that has it take INT where this process ignores it.
    public static List<String> command(List<String> command) {
        List<String> words = new ArrayList<>(command);
        if (ignoresInterrupts()) {
            words.addAll(0, List.of("env", "--default-signal=INT"));
        }
        return words;
    }

    private static boolean ignoresInterrupts() {
        try {
            return Files.readAllLines(STATUS)
                    .stream()
                    .filter(line -> line.startsWith(IGNORED))
                    .anyMatch(
                            line -> (Long.parseUnsignedLong(line.substring(IGNORED.length()).strip(), 16) & INT) != 0);
        } catch (IOException notLinux) {
            return false;
        }
    }
}
