package org.jmpi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ends processes with what the JDK has: for systems without a shell. After a kill of this process, a Java rank still
/// ends by itself, with its connection.
final class HandleKiller implements ProcessKiller {
    private final List<Process> watched = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private @Nullable Path parent;

    @Override
    public void mark(Map<String, String> environment) {
        // Nobody is left who could look for it.
    }

    @Override
    public synchronized void watch(Process process) {
        watched.add(process);
    }

    @Override
    public synchronized void gone(Process process) {
        watched.remove(process);
    }

    @Override
    public void terminate(List<Process> processes) {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    @Override
    public synchronized void killAll() {
        for (Process process : watched) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Override
    public void signal(String name, List<Process> processes) {
        // The JDK knows none of them.
    }

    @Override
    public void stopLauncher() {
        // Nor this one.
    }

    @Override
    public synchronized void removeAtEnd(Path folder) {
        folders.add(folder);
    }

    @Override
    public synchronized void removeIfEmptyAtEnd(Path folder) {
        parent = folder;
    }

    @Override
    public synchronized void close() {
        killAll();
        watched.clear();
        folders.forEach(HandleKiller::delete);
        folders.clear();
        if (parent != null) {
            deleteIfEmpty(parent);
        }
    }

    private static void deleteIfEmpty(Path folder) {
        try {
            boolean ignored = Files.deleteIfExists(folder);
        } catch (IOException inUse) {
            // Another job's.
        }
    }

    private static void delete(Path path) {
        try {
            // Takes no descriptor.
            deleteIfEmpty(path);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                deleteAll(path);
            }
        } catch (IOException leftToTheSystem) {
            // It lies in the temp folder, which the system empties.
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
