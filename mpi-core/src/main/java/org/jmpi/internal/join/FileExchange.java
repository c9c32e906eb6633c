package org.jmpi.internal.join;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

/// A file that this user alone can read, in a folder that this user alone can enter; it appears whole, by its name.
final class FileExchange implements Exchange {
    private static final long LOOK_MILLIS = 20;
    private static final int LONGEST = 4096;
    private static final String OWNER = "unix:uid";
    private static final String MODE = "unix:mode";
    private static final int OTHERS = 0077;
    private static final String OWN = "rwx------";
    private static final String OWN_FILE = "rw-------";

    private final Path folder;
    private final Path file;
    private final long patience;
    private final String cure;

    FileExchange(Path folder, String jobId, long patience, String cure) {
        this.folder = folder;
        this.file = folder.resolve(jobId + ".meet");
        this.patience = patience;
        this.cure = cure;
    }

    /// For ranks on one host.
    static FileExchange onThisHost(ForeignRank rank, long patience) {
        Path temp = Path.of(System.getProperty("java.io.tmpdir"));
        return new FileExchange(temp.resolve("jmpi-meet-" + owner()), rank.jobId(), patience,
                "rank 0 has to call Mpi.init, too, and to have the same temp folder");
    }

    /// For ranks on several.
    static FileExchange inSharedHome(ForeignRank rank, long patience) {
        return new FileExchange(Path.of(System.getProperty("user.home"), ".jmpi"), rank.jobId(), patience,
                rank.launcher() + " started ranks on several hosts, which need a way to tell each other a secret: start"
                        + " them with srun --mpi=pmi2, install munge on all hosts, or share the home folder");
    }

    static Object owner() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), OWNER);
        } catch (IOException | UnsupportedOperationException notUnix) {
            return System.getProperty("user.name");
        }
    }

    @Override
    public void publish(Meeting meeting) throws IOException {
        enter();
        Path written = folder.resolve(file.getFileName() + ".new");
        boolean ignored = Files.deleteIfExists(written);
        Path made = Files.createFile(written, attribute(OWN_FILE));
        Files.writeString(made, meeting.text(LONGEST), StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
        Path moved = Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        assert moved.equals(file);
    }

    /// Make the folder, or see that it is this user's own.
    private void enter() throws IOException {
        try {
            Path made = Files.createDirectory(folder, attribute(OWN));
            assert made.equals(folder);
        } catch (FileAlreadyExistsException there) {
            refuseStrangers(folder);
        }
    }

    private static FileAttribute<?> attribute(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static void refuseStrangers(Path path) throws IOException {
        boolean isOwn = Files.getAttribute(path, OWNER, LinkOption.NOFOLLOW_LINKS).equals(owner());
        int mode = (Integer) Files.getAttribute(path, MODE, LinkOption.NOFOLLOW_LINKS);
        if (!isOwn || (mode & OTHERS) != 0 || Files.isSymbolicLink(path)) {
            throw new IOException(path + " holds secrets, and others own it or may look into it: mode="
                    + Integer.toOctalString(mode & 07777) + "; remove it");
        }
    }

    @Override
    public Meeting await() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(patience);
        while (System.nanoTime() < end) {
            try {
                refuseStrangers(folder);
                refuseStrangers(file);
                return Meeting.of(Files.readString(file, StandardCharsets.US_ASCII));
            } catch (NoSuchFileException notYet) {
                pause();
            } catch (IllegalArgumentException damaged) {
                throw new IOException(file + ": " + damaged.getMessage(), damaged);
            }
        }
        throw new IOException("rank 0 has left no word in " + file + " within " + patience + " s; " + cure);
    }

    static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the ranks joined; don't interrupt Mpi.init", e);
        }
    }

    @Override
    public void close() throws IOException {
        boolean ignored = Files.deleteIfExists(file);
    }
}
