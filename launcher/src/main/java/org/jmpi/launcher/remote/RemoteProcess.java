package org.jmpi.launcher.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// A rank's process on another host: its streams and its end come over the agent's channel.
public final class RemoteProcess extends Process {
    /// Exit code of a process whose end nobody could tell.
    private static final int UNKNOWN = 255;

    private final AgentChannel channel;
    private final int rank;
    private final RemoteInput input;
    private final ChunkStream out = new ChunkStream();
    private final ChunkStream err = new ChunkStream();
    private long pid = -1;
    private @Nullable String failure;
    private @Nullable Integer code;

    /// @param channel to the agent that starts it
    public RemoteProcess(AgentChannel channel, int rank) {
        this.channel = channel;
        this.rank = rank;
        this.input = new RemoteInput(channel, rank);
    }

    /// Take what the agent says of it; blocks while its output waits to be read.
    ///
    /// @throws IOException where an agent doesn't say so
    public void take(AgentFrame frame) throws IOException, InterruptedException {
        switch (frame.kind()) {
            case STARTED -> started(number(frame));
            case NOT_STARTED -> notStarted(frame.text());
            case OUT -> put(out, frame.bytes());
            case ERR -> put(err, frame.bytes());
            case TAKEN -> input.taken();
            case EXITED -> exited((int) number(frame));
            default -> throw new IOException("an agent doesn't send frames of kind=" + frame.kind());
        }
    }

    private static long number(AgentFrame frame) throws IOException {
        try {
            return Long.parseLong(frame.text());
        } catch (NumberFormatException wrong) {
            throw new IOException("no number: " + frame.text(), wrong);
        }
    }

    private static void put(ChunkStream stream, byte[] bytes) throws InterruptedException {
        if (bytes.length == 0) {
            stream.end();
        } else {
            stream.put(bytes);
        }
    }

    private synchronized void started(long number) {
        pid = number;
        notifyAll();
    }

    private synchronized void notStarted(String reason) {
        failure = reason;
        notifyAll();
    }

    private synchronized void exited(int exitCode) {
        code = exitCode;
        input.end();
        notifyAll();
    }

    /// The channel has ended, and nothing more is heard of it.
    public void lost() {
        out.end();
        err.end();
        synchronized (this) {
            if (code == null) {
                exited(UNKNOWN);
            }
        }
    }

    /// Wait until it runs.
    ///
    /// @throws IOException where it couldn't be started
    public synchronized void awaitStart() throws IOException, InterruptedException {
        while (pid < 0 && failure == null && code == null) {
            wait();
        }
        if (failure != null) {
            throw new IOException(failure);
        }
    }

    /// Send it a signal, and what it started.
    public void signal(String name) {
        channel.trySend(AgentFrame.of(AgentFrame.Kind.SIGNAL, rank, name));
    }

    @Override
    public synchronized long pid() {
        return pid;
    }

    @Override
    public OutputStream getOutputStream() {
        return input;
    }

    @Override
    public InputStream getInputStream() {
        return out;
    }

    @Override
    public InputStream getErrorStream() {
        return err;
    }

    @Override
    public synchronized int waitFor() throws InterruptedException {
        Integer known = code;
        while (known == null) {
            wait();
            known = code;
        }
        return known;
    }

    @Override
    public synchronized int exitValue() {
        if (code == null) {
            throw new IllegalThreadStateException("it still runs");
        }
        return code;
    }

    @Override
    public void destroy() {
        signal("TERM");
    }
}
