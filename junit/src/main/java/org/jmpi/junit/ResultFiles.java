package org.jmpi.junit;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What each rank's process says of its test: a file a rank, in a folder that lasts as long as the job.
///
/// @param folder where they lie; only this user can see into it
/// @param ranks  how many there will be
record ResultFiles(Path folder, int ranks) implements AutoCloseable {
    private static final String START = "rank-";

    /// Make a folder for them.
    static ResultFiles create(int ranks) throws IOException {
        return new ResultFiles(Files.createTempDirectory("jmpi-junit"), ranks);
    }

    /// Write one rank's, whole or not at all.
    ///
    /// @param failures what went wrong, nothing where the rank has passed
    void write(int rank, List<RankFailure> failures) throws IOException {
        Path unfinished = folder.resolve("unfinished-" + rank);
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(unfinished))) {
            out.writeObject(new ArrayList<>(failures));
        }
        Path ignored = Files.move(unfinished, folder.resolve(START + rank), StandardCopyOption.ATOMIC_MOVE);
    }

    /// How many ranks have written theirs.
    int count() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> file.getFileName().toString().startsWith(START)).count();
        }
    }

    /// All failures that were written, by rank.
    List<RankFailure> read() throws IOException {
        List<RankFailure> failures = new ArrayList<>();
        for (int rank = 0; rank < ranks; rank++) {
            Path file = folder.resolve(START + rank);
            if (Files.exists(file)) {
                read(file, failures);
            }
        }
        return failures;
    }

    private static void read(Path file, List<RankFailure> failures) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
            for (Object failure : (List<?>) in.readObject()) {
                failures.add((RankFailure) failure);
            }
        } catch (ClassNotFoundException e) {
            throw new IOException("unreadable result: file=" + file + "; put one version of jmpi on the class path", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
