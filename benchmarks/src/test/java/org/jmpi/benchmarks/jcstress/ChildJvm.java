package org.jmpi.benchmarks.jcstress;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A JVM of this one's kind with some folders ahead on its class path.
///
/// @param exitCode how it ended
/// @param output   what it printed
record ChildJvm(int exitCode, String output) {
    private static final long LIMIT_SECONDS = 240;

    /// Run a main class to its end.
    ///
    /// @param folder where it runs and its output is kept; made anew where missing
    /// @param ahead  folders that come first on the class path
    static ChildJvm run(Path folder, List<Path> ahead, List<String> mainAndArguments)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path log = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath(ahead)));
        command.addAll(mainAndArguments);
        Process process = new ProcessBuilder(command).directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new AssertionError("a JVM ran past " + LIMIT_SECONDS + " s: " + mainAndArguments + "; it printed "
                    + Files.readString(log));
        }
        return new ChildJvm(process.exitValue(), Files.readString(log));
    }

    private static String classPath(List<Path> ahead) {
        return Stream.concat(ahead.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
