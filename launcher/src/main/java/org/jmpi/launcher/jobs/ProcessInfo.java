package org.jmpi.launcher.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What the system knows of a process.
///
/// @param state word for the scheduler's state
/// @param cpu   processor time it has taken so far
public record ProcessInfo(String state, Duration cpu) {
    private static final Map<Character, String> STATES =
            Map.of('R', "running", 'S', "sleeping", 'D', "waiting for a disk",
                    'T', "stopped", 't', "stopped by a debugger", 'Z', "ended");
    private static final double NANOS_A_SECOND = 1e9;

    /// Look at a process; empty where there is none.
    public static Optional<ProcessInfo> of(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> new ProcessInfo(state(pid),
                        process.info().totalCpuDuration().orElse(Duration.ZERO)));
    }

    private static String state(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            // Behind the name, which stands in parentheses and may hold any characters.
            return STATES.getOrDefault(stat.charAt(stat.lastIndexOf(')') + 2), "alive");
        } catch (IOException | IndexOutOfBoundsException unknown) {
            return "alive";
        }
    }

    /// In words: `sleeping, CPU time 1.2 s`.
    public String text() {
        return state + ", CPU time " + Durations.seconds(cpu.toNanos() / NANOS_A_SECOND);
    }
}
