package org.jmpi.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/// Any executable: a path, or a name on `PATH`.
final class ExecutableFile implements Program.Kind {

    @Override
    public @Nullable Program resolve(Invocation invocation) throws UsageException {
        Path file = isPath(invocation.program()) ? existing(invocation.program()) : onPath(invocation.program());
        if (file == null) {
            return null;
        }
        if (!invocation.javaOptions().isEmpty()) {
            throw new UsageException(
                    "--java-options are for Java programs, and " + file + " is an executable; give them"
                            + " inside its own command");
        }
        List<String> command = new ArrayList<>();
        command.add(file.toString());
        command.addAll(invocation.arguments());
        return new Program.Executable(command);
    }

    /// Whether a name is a path, and not a name on `PATH`.
    static boolean isPath(String name) {
        return name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0;
    }

    /// The executable at a path.
    ///
    /// @throws UsageException where there is none
    static Path existing(String name) throws UsageException {
        Path file = Path.of(name).toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            throw new UsageException("file " + name + " not found; check the path");
        }
        if (!Files.isExecutable(file)) {
            throw new UsageException("file " + name + " is not executable; run chmod +x on it");
        }
        return file;
    }

    private static @Nullable Path onPath(String name) {
        String path = System.getenv("PATH");
        StringTokenizer folders = new StringTokenizer(path == null ? "" : path, File.pathSeparator);
        while (folders.hasMoreTokens()) {
            Path file = Path.of(folders.nextToken(), name).toAbsolutePath();
            if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                return file;
            }
        }
        return null;
    }
}
