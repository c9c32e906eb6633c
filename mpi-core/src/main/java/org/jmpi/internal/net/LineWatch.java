package org.jmpi.internal.net;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Watches connections to other hosts, and tells of those whose other end answers no more: a cable was cut, a host has
/// died. Within one host nothing has to be watched, for the kernel ends a dead process's connections.
///
/// A thread of its own, as long as there is something to watch. Thread-safe.
public final class LineWatch implements AutoCloseable {
    private static final long LOOK_MILLIS = 1_000;

    private final Map<Silence, Runnable> lines = new ConcurrentHashMap<>();
    private final String name;
    private boolean running;
    private boolean closed;

    /// @param name of the thread
    public LineWatch(String name) {
        this.name = name;
    }

    /// Whether a connected socket leads to another host.
    public static boolean isNeeded(Socket socket) {
        return !socket.getInetAddress().equals(socket.getLocalAddress());
    }

    /// Watch a connected socket from now on, until it is closed.
    ///
    /// @param onSilence runs once, where the other end answers no more; the socket's own user may notice as well
    public void add(Socket socket, Runnable onSilence) throws IOException {
        if (!isNeeded(socket)) {
            return;
        }
        Runnable before = lines.put(Silence.of(socket), onSilence);
        assert before == null;
        synchronized (this) {
            if (!running && !closed) {
                running = true;
                Thread thread = new Thread(null, this::run, name, 128 << 10);
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private void run() {
        try {
            while (awaitLook()) {
                lines.forEach(this::look);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private synchronized boolean awaitLook() throws InterruptedException {
        long end = System.nanoTime() / 1_000_000 + LOOK_MILLIS;
        for (long left = LOOK_MILLIS; left > 0 && !closed; left = end - System.nanoTime() / 1_000_000) {
            wait(left);
        }
        running = !closed && !lines.isEmpty();
        return running;
    }

    private void look(Silence line, Runnable onSilence) {
        boolean silent = line.isSilent(System.nanoTime());
        if (silent || line.socket().isClosed()) {
            Runnable ignored = lines.remove(line);
        }
        if (silent) {
            onSilence.run();
        }
    }

    /// Watch nothing any more.
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
