package org.jmpi.benchmarks.ranked;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds the jmpirun script.
final class Script {
    private static final String NAME = "jmpirun";

    private Script() {
    }

    /// The one that `JMPI_SCRIPT` names, one above these classes, or one of the `PATH`, in this order.
    ///
    /// @throws IllegalStateException where there is none
    static Path find() {
        for (Path candidate : candidates()) {
            if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException(
                "no jmpirun is found, which starts the other ranks; set JMPI_SCRIPT to it, or put it on the PATH");
    }

    private static List<Path> candidates() {
        List<Path> candidates = new ArrayList<>();
        String told = System.getenv("JMPI_SCRIPT");
        if (told != null) {
            candidates.add(Path.of(told));
        }
        for (Path folder = ownPlace(); folder != null; folder = folder.getParent()) {
            candidates.add(folder.resolve(NAME));
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            candidates.add(Path.of(folder, NAME));
        }
        return candidates;
    }

    private static Path ownPlace() {
        try {
            return Path.of(Script.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("these classes lie nowhere", e);
        }
    }
}
