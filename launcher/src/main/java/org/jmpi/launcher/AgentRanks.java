package org.jmpi.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jmpi.launcher.remote.AgentChannel;
import org.jmpi.launcher.remote.AgentFrame;
import org.jmpi.launcher.remote.AgentFrame.Kind;
import org.jmpi.internal.threads.Daemon;

/// The ranks that an agent has started, and what goes between them and the launcher.
final class AgentRanks {
    private static final int CHUNK = 32 << 10;

    private final HostRanks ranks;
    private final InputChoice readers;
    private final ProcessKiller killer;
    private final AgentChannel channel;
    private final Map<Integer, Process> processes = new ConcurrentHashMap<>();
    private final Map<Integer, InputFeed> feeds = new ConcurrentHashMap<>();

    /// @param readers who reads the launcher's input
    AgentRanks(HostRanks ranks, InputChoice readers, ProcessKiller killer, AgentChannel channel) {
        this.ranks = ranks;
        this.readers = readers;
        this.killer = killer;
        this.channel = channel;
    }

    /// Start one, and tell the launcher.
    void start(int rank) {
        boolean reads = readers.isCopied() || readers.isFor(rank);
        try {
            Process process = ranks.start(rank, reads ? Redirect.PIPE : Spawner.noInput(), false);
            processes.put(rank, process);
            if (reads) {
                feeds.put(rank, InputFeed.start(rank, process.getOutputStream(), channel));
            }
            channel.trySend(AgentFrame.of(Kind.STARTED, rank, Long.toString(process.pid())));
            Daemon.startSmall(() -> forward(Kind.OUT, rank, process.getInputStream()), "out-" + rank);
            Daemon.startSmall(() -> forward(Kind.ERR, rank, process.getErrorStream()), "err-" + rank);
            Daemon.startSmall(() -> awaitEnd(rank, process), "exit-" + rank);
        } catch (IOException e) {
            channel.trySend(AgentFrame.of(Kind.NOT_STARTED, rank, String.valueOf(e.getMessage())));
        }
    }

    private void forward(Kind kind, int rank, InputStream in) {
        byte[] chunk = new byte[CHUNK];
        try {
            for (int count; (count = in.read(chunk)) >= 0;) {
                channel.send(new AgentFrame(kind, rank, Arrays.copyOf(chunk, count)));
            }
        } catch (IOException ended) {
            // The rank or the launcher is gone.
        }
        channel.trySend(new AgentFrame(kind, rank, new byte[0]));
    }

    private void awaitEnd(int rank, Process process) {
        try {
            int code = process.waitFor();
            killer.gone(process);
            processes.remove(rank);
            channel.trySend(AgentFrame.of(Kind.EXITED, rank, Integer.toString(code)));
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    /// Take what the launcher says.
    ///
    /// @throws IOException where a launcher doesn't say so
    void take(AgentFrame frame) throws IOException {
        switch (frame.kind()) {
            case INPUT -> {
                InputFeed feed = feeds.get(frame.rank());
                if (feed != null) {
                    feed.put(frame.bytes());
                }
            }
            case SIGNAL -> signal(frame.text(), frame.rank());
            case KILL -> killer.killAll();
            default -> throw new IOException("a launcher doesn't send frames of kind=" + frame.kind());
        }
    }

    private void signal(String name, int rank) {
        Process process = processes.get(rank);
        if (process == null) {
            return;
        }
        if (name.equals("TERM")) {
            killer.terminate(List.of(process));
        } else {
            killer.signal(name, List.of(process));
        }
    }
}
