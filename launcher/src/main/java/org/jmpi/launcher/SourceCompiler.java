package org.jmpi.launcher;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Compiles a source file with the JDK's own `javac`, in a process beside this one, whose heap stays small.
///
/// @param home    whose jars are on the class path
/// @param spawner what starts javac
/// @param killer  what removes the classes in the end
/// @param jobId   name of the job, with which the folders' names begin
record SourceCompiler(JmpiHome home, Spawner spawner, ProcessKiller killer, String jobId)
        implements SourceFile.Compiler {

    @Override
    public Path compile(Path source, List<String> classPath) throws UsageException {
        Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
        if (!Files.isExecutable(javac)) {
            throw new UsageException(javac + " is missing, and compiles " + source + "; install a JDK, not a JRE");
        }
        try {
            Path classes = makeFolder();
            Process process = spawner.startTool(command(javac, source, classPath, classes));
            int code = process.waitFor();
            killer.gone(process);
            if (code != 0) {
                throw new SourceFile.CompileException(source + " doesn't compile");
            }
            return classes;
        } catch (IOException e) {
            throw new UsageException("can't compile " + source + ": " + e.getMessage() + "; check the temp folder "
                    + System.getProperty("java.io.tmpdir"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceFile.CompileException("interrupted while compiling " + source);
        }
    }

    private Path makeFolder() throws IOException {
        // a job of several programs has several folders
        String name = "jmpi-" + jobId + "-" + Long.toHexString(System.nanoTime());
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), name).toAbsolutePath();
        // Ahead of its creation: from here on it can't be left behind.
        killer.removeAtEnd(folder);
        if (File.separatorChar == '/') {
            return Files.createDirectory(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return Files.createDirectory(folder);
    }

    private List<String> command(Path javac, Path source, List<String> classPath, Path classes) throws IOException {
        return List.of(javac.toString(), "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-J-XX:-UsePerfData",
                "-proc:none", "-g", "-d", classes.toString(), "-sourcepath", sourceRoot(source).toString(), "-cp",
                home.classPathWith(classPath), source.toString());
    }

    /// The folder above the source's package, so that it may use the classes beside it.
    private static Path sourceRoot(Path source) throws IOException {
        Path folder = Objects.requireNonNullElse(source.getParent(), Path.of(""));
        Path root = folder;
        String names = packageOf(source);
        while (!names.isEmpty() && root != null) {
            int dot = names.lastIndexOf('.');
            root = root.endsWith(names.substring(dot + 1)) ? root.getParent() : null;
            names = names.substring(0, Math.max(dot, 0));
        }
        return root == null ? folder : root;
    }

    private static String packageOf(Path source) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(source)) {
            for (@Nullable String line; (line = lines.readLine()) != null;) {
                if (line.startsWith("package ") && line.indexOf(';') > 0) {
                    return line.substring("package ".length(), line.indexOf(';')).strip();
                }
            }
        }
        return "";
    }
}
