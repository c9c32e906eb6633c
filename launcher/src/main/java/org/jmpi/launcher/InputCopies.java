package org.jmpi.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jmpi.internal.threads.Daemon;

/// Gives each rank a copy of jmpirun's standard input. Each reads at its own pace: what a slow one, or one that doesn't
/// read at all, hasn't taken yet waits in a file without a name, and holds up nobody.
///
/// ```
/// standard input ─▶ spool (temp folder, already deleted) ─▶ a thread a rank ─▶ its pipe
/// ```
final class InputCopies {
    private static final int CHUNK = 64 << 10;

    private final FileChannel spool;
    private long length;
    private boolean ended;

    private InputCopies(FileChannel spool) {
        this.spool = spool;
    }

    /// Start to read.
    ///
    /// @param onBroken what to do where the spool can't be written
    static InputCopies start(InputStream in, Consumer<IOException> onBroken) throws IOException {
        Path file = Files.createTempFile("jmpi-input", null);
        // On Linux its name goes at once, so that nothing is left whatever happens.
        InputCopies copies = new InputCopies(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
        Daemon.startSmall(() -> copies.read(in, onBroken), "input");
        return copies;
    }

    /// Pass input on to one rank, which reads at its own pace, in a thread of its own.
    static void passOn(InputStream in, OutputStream to) {
        Daemon.startSmall(() -> {
            try (to) {
                long ignored = in.transferTo(to);
            } catch (IOException gone) {
                // The rank has ended, or doesn't want any more.
            }
        }, "input");
    }

    private void read(InputStream in, Consumer<IOException> onBroken) {
        byte[] chunk = new byte[CHUNK];
        try {
            for (int count; (count = in.read(chunk)) >= 0;) {
                ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, count);
                while (bytes.hasRemaining()) {
                    int ignored = spool.write(bytes);
                }
                grow(count);
            }
        } catch (IOException e) {
            onBroken.accept(e);
        }
        end();
    }

    private synchronized void grow(int count) {
        length += count;
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /// Copy it to a rank's input, in a thread of its own, and close that in the end.
    void feed(int rank, OutputStream to) {
        Daemon.startSmall(() -> copy(to), "input-" + rank);
    }

    private void copy(OutputStream to) {
        byte[] chunk = new byte[CHUNK];
        try (to) {
            long position = 0;
            while (awaitMore(position)) {
                int count = spool.read(ByteBuffer.wrap(chunk), position);
                to.write(chunk, 0, count);
                to.flush();
                position += count;
            }
        } catch (IOException gone) {
            // The rank has ended, or doesn't want any more.
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private synchronized boolean awaitMore(long position) throws InterruptedException {
        while (position == length && !ended) {
            wait();
        }
        return position < length;
    }
}
