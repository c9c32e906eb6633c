package org.jmpi.launcher.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// A file on its way from another host to the same place on this one, where it appears whole or not at all. One thread gives
/// its pieces, another waits for it.
public final class FileArrival {
    private final Path file;
    private final Path partial;
    private @Nullable OutputStream out;
    private @Nullable IOException failure;
    private boolean over;

    /// @param file where it goes; what stands there is replaced
    public FileArrival(Path file) {
        this.file = file;
        partial = file.resolveSibling(file.getFileName() + ".part");
    }

    /// Take a piece; an empty one ends the file. Never fails: [#await] does.
    public synchronized void put(byte[] piece) {
        if (over) {
            return;
        }
        try {
            if (failure == null) {
                open().write(piece);
            }
        } catch (IOException e) {
            failure = e;
        }
        if (piece.length == 0) {
            finish();
        }
    }

    private OutputStream open() throws IOException {
        OutputStream opened = out;
        if (opened == null) {
            Files.createDirectories(partial.toAbsolutePath().getParent());
            opened = Files.newOutputStream(partial);
            out = opened;
        }
        return opened;
    }

    /// There won't be any more of it.
    public synchronized void fail(String reason) {
        if (!over) {
            failure = new IOException(reason);
            finish();
        }
    }

    private void finish() {
        try {
            if (out != null) {
                out.close();
            }
            if (failure == null) {
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            failure = failure == null ? e : failure;
        }
        over = true;
        notifyAll();
    }

    /// Wait until it is there; blocks.
    ///
    /// @throws IOException why it isn't
    public synchronized void await() throws IOException, InterruptedException {
        while (!over) {
            wait();
        }
        if (failure != null) {
            throw failure;
        }
    }
}
