package org.jmpi.gpu.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// Folders that only this user can write: what lies there is loaded and run.
public final class PrivateFolder {
    /// Property that names another place than `${XDG_CACHE_HOME:-~/.cache}/jmpi/gpu`.
    public static final String PROPERTY = "jmpi.gpu.cache";

    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    private PrivateFolder() {
    }

    /// A folder that outlives this process; empty where there can be none.
    public static Optional<Path> named(String name) {
        try {
            Path folder = base().resolve(name);
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNERS));
            return isPrivate(folder) && Files.isWritable(folder) ? Optional.of(folder) : Optional.empty();
        } catch (IOException | UnsupportedOperationException unusable) {
            return Optional.empty();
        }
    }

    /// A folder for this process alone, which goes with it when it is empty then.
    public static Path temporary() throws IOException {
        Path folder = Files.createTempDirectory("jmpi-gpu");
        folder.toFile().deleteOnExit();
        return folder;
    }

    private static Path base() {
        String given = System.getProperty(PROPERTY);
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        Path caches =
                cache != null && cache.startsWith("/") ? Path.of(cache)
                        : Path.of(System.getProperty("user.home"), ".cache");
        return caches.resolve("jmpi").resolve("gpu");
    }

    private static boolean isPrivate(Path folder) throws IOException {
        PosixFileAttributes facts =
                Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean othersWrite = facts.permissions().contains(PosixFilePermission.GROUP_WRITE)
                || facts.permissions().contains(PosixFilePermission.OTHERS_WRITE);
        return facts.isDirectory() && !othersWrite
                && facts.owner().getName().equals(System.getProperty("user.name"));
    }
}
