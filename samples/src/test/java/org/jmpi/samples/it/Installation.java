package org.jmpi.samples.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jmpi.testing.Executables;

/// Where the script and the jars of this build lie.
final class Installation {
    private static final Path ROOT = findRoot();
    private static final Path LIB = ROOT.resolve("target/jmpi/lib");

    private Installation() {
    }

    /// The checkout.
    static Path root() {
        return ROOT;
    }

    /// The folder with the jars.
    static Path lib() {
        return LIB;
    }

    /// Lay out an installation: the script, and beside it `lib` and `tool-lib`. Nothing is built there.
    static Path layOut(Path folder) {
        try {
            copyScript(folder);
            Files.createSymbolicLink(folder.resolve("lib"), LIB);
            Files.createSymbolicLink(folder.resolve("tool-lib"), LIB.resolveSibling("tool-lib"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Let a folder have `jmpirun` and `lib`, those of the installation that all tests share: another would make start-up
    /// caches of its own first.
    static void link(Path folder) {
        try {
            Files.createSymbolicLink(folder.resolve("jmpirun"), Path.of(Launch.script()));
            Files.createSymbolicLink(folder.resolve("lib"), LIB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Copy the script alone.
    static void copyScript(Path folder) throws IOException {
        Path script = ROOT.resolve("jmpirun");
        if (!Files.isExecutable(script)) {
            throw new IOException(script + " isn't executable");
        }
        Executables.write(folder.resolve("jmpirun"), Files.readAllBytes(script));
    }

    /// The folder or jar that a class was loaded from.
    static Path of(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path findRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(folder.resolve("jmpirun"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no checkout of jmpi above the working folder");
        }
        return folder;
    }
}
