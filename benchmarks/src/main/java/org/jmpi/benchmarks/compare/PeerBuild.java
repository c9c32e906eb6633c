package org.jmpi.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Builds the programs under `benchmarks/peers`, anew at each start: it takes a second or two.
///
/// @param sources `benchmarks/peers`
/// @param target  where the programs go
public record PeerBuild(Path sources, Path target, ProcessRunner runner) {

    /// Compile a folder of C files with `-O3` into one program.
    ///
    /// @throws RunFailedException where the compiler refuses
    Path ofC(Path compiler, String folder, String name) throws RunFailedException, InterruptedException {
        Path program = createFolder(target).resolve(name);
        runner.run(Command.of(compiler.toString(), "-O3", "-std=c11", "-pthread", "-o", program.toString())
                .with(files(folder, ".c")));
        return program;
    }

    /// Compile the common Java files and those of a folder against a library.
    ///
    /// @return the folder of the class files
    /// @throws RunFailedException where the compiler refuses
    Path ofJava(Path library, String folder) throws RunFailedException, InterruptedException {
        return ofJava(library.toString(), target.resolve(folder), List.of(), "java/common", "java/" + folder);
    }

    /// Compile the Java files of folders.
    ///
    /// @param classes  where the class files go
    /// @param options  of the compiler besides
    /// @return that folder
    /// @throws RunFailedException where the compiler refuses
    public Path ofJava(String classPath, Path classes, List<String> options, String... folders)
            throws RunFailedException, InterruptedException {
        List<String> words = new ArrayList<>(options);
        for (String folder : folders) {
            words.addAll(files(folder, ".java"));
        }
        runner.run(Command.of(Tools.ofJdk("javac").toString(), "-nowarn", "-d", createFolder(classes).toString(),
                "-cp", classPath).with(words));
        return classes;
    }

    private static Path createFolder(Path folder) throws RunFailedException {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new RunFailedException("can't create the folder " + folder + ": " + e.getMessage());
        }
    }

    private List<String> files(String folder, String ending) throws RunFailedException {
        try (Stream<Path> files = Files.list(sources.resolve(folder))) {
            return files.map(Path::toString).filter(name -> name.endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new RunFailedException("can't list " + sources.resolve(folder) + ": " + e.getMessage());
        }
    }
}
