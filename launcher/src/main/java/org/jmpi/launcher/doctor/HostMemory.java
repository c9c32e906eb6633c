package org.jmpi.launcher.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// This host's memory, as the system tells it. In KiB; 0 where it doesn't tell.
public final class HostMemory {
    private static final Path FILE = Path.of("/proc/meminfo");

    private HostMemory() {
    }

    /// All of it.
    static long totalKib() {
        return kib("MemTotal:");
    }

    /// What programs can still have.
    public static long availableKib() {
        return kib("MemAvailable:");
    }

    private static long kib(String name) {
        try {
            for (String line : Files.readAllLines(FILE)) {
                if (line.startsWith(name)) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException notLinux) {
            // Not told.
        }
        return 0;
    }
}
