package org.jmpi.launcher.jobs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jmpi.internal.status.StatusFile;
import org.jspecify.annotations.Nullable;

/// Where this user's jobs leave a folder each while they run: `jmpi-UID` in `XDG_RUNTIME_DIR`, else in the temp folder.
///
/// @param path of the folder, which may not exist
public record RuntimeFolder(Path path) {
    /// Name of a job's status file in its folder.
    public static final String STATUS = "status";

    private static final String OWNER = "unix:uid";
    private static final int TRIES = 3;

    /// Where a new job belongs; null on systems without users as Unix has them.
    public static @Nullable RuntimeFolder find(Map<String, String> environment) {
        List<RuntimeFolder> all = all(environment);
        return all.isEmpty() ? null : all.getFirst();
    }

    /// Where jobs may be: sessions differ in what they have set.
    public static List<RuntimeFolder> all(Map<String, String> environment) {
        List<RuntimeFolder> folders = new ArrayList<>();
        try {
            String name = "jmpi-" + Files.getAttribute(Path.of("/proc/self"), OWNER);
            String session = environment.get("XDG_RUNTIME_DIR");
            if (session != null && Files.isDirectory(Path.of(session))) {
                folders.add(new RuntimeFolder(Path.of(session, name)));
            }
            folders.add(new RuntimeFolder(Path.of(System.getProperty("java.io.tmpdir"), name)));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notUnix) {
            // Jobs run all the same, and aren't seen.
        }
        return folders;
    }

    /// Make the folder of a job.
    ///
    /// @throws IOException where that isn't possible, or the place is somebody else's
    public Path make(String jobId) throws IOException {
        FileAttribute<?> own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        for (int attempt = 1;; attempt++) {
            try {
                Files.createDirectory(path, own);
            } catch (FileAlreadyExistsException another) {
                refuseStrangers();
            }
            try {
                return Files.createDirectory(path.resolve(jobId), own);
            } catch (NoSuchFileException gone) {
                // The last job before this one has just removed the folder above.
                if (attempt == TRIES) {
                    throw gone;
                }
            }
        }
    }

    /// The jobs that run now, by the names of their folders. What is left of ended ones is removed; jobs of other hosts, which
    /// may share the folder, stay and aren't among them.
    public SortedMap<String, StatusFile> jobs() {
        SortedMap<String, StatusFile> jobs = new TreeMap<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path)) {
            for (Path job : found) {
                StatusFile status = look(job);
                if (status != null) {
                    jobs.put(String.valueOf(job.getFileName()), status);
                }
            }
        } catch (IOException none) {
            // Nothing has run yet, or it has just ended.
        }
        return jobs;
    }

    private static @Nullable StatusFile look(Path job) {
        try {
            StatusFile status = StatusFile.open(job.resolve(STATUS)).orElse(null);
            if (status == null || !status.isOfThisName()) {
                return null;
            }
            if (!status.isOver()) {
                return status;
            }
            Files.deleteIfExists(job.resolve(STATUS));
            Files.deleteIfExists(job);
        } catch (IOException justEnded) {
            // So it isn't there any more.
        }
        return null;
    }

    private void refuseStrangers() throws IOException {
        if (Files.isSymbolicLink(path) || !Files.getAttribute(path, OWNER, LinkOption.NOFOLLOW_LINKS)
                .equals(Files.getAttribute(Path.of("/proc/self"), OWNER))) {
            throw new IOException(path + " belongs to somebody else; remove it");
        }
    }
}
