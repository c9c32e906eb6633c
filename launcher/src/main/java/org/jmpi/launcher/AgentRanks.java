package org.jmpi.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jmpi.launcher.remote.AgentChannel;
import org.jmpi.launcher.remote.AgentFrame;
import org.jmpi.launcher.remote.AgentFrame.Kind;
import org.jmpi.launcher.remote.Greeting;
import org.jmpi.internal.threads.Daemon;

/// The processes that an agent has started, its ranks above all, and what goes between them and the launcher.
final class AgentRanks {
    private static final int CHUNK = 32 << 10;
    private static final int PIECE = 1 << 20;

    private final HostRanks ranks;
    private final InputChoice readers;
    private final ProcessKiller killer;
    private final AgentChannel channel;
    private final Greeting greeting;
    private final JobStatus status;
    private final Map<Integer, Process> processes = new ConcurrentHashMap<>();
    private final Map<Integer, InputFeed> feeds = new ConcurrentHashMap<>();

    /// @param readers  who reads the launcher's input
    /// @param greeting the agent's own
    /// @param status   lets others on this host look at them
    AgentRanks(HostRanks ranks, InputChoice readers, ProcessKiller killer, AgentChannel channel, Greeting greeting,
            JobStatus status) {
        this.ranks = ranks;
        this.readers = readers;
        this.killer = killer;
        this.channel = channel;
        this.greeting = greeting;
        this.status = status;
    }

    /// Start one, and tell the launcher.
    void start(int rank) {
        boolean reads = readers.isCopied() || readers.isFor(rank);
        start(rank, reads, () -> {
            Process process = ranks.start(rank, reads ? Redirect.PIPE : Spawner.noInput(), false);
            status.started(rank, process.pid());
            return process;
        });
    }

    /// Start the command that reaches a further host, and tell the launcher.
    ///
    /// @param number that no rank has
    void startShell(int number, List<String> command) {
        start(number, true, () -> ranks.spawner().startShell(command));
    }

    /// What starts a process.
    @FunctionalInterface
    private interface Start {
        Process run() throws IOException;
    }

    private void start(int number, boolean reads, Start start) {
        try {
            Process process = start.run();
            processes.put(number, process);
            if (reads) {
                feeds.put(number, InputFeed.start(number, process.getOutputStream(), channel));
            }
            channel.trySend(AgentFrame.of(Kind.STARTED, number, Long.toString(process.pid())));
            Daemon.startSmall(() -> forward(Kind.OUT, number, process.getInputStream()), "out-" + number);
            Daemon.startSmall(() -> forward(Kind.ERR, number, process.getErrorStream()), "err-" + number);
            Daemon.startSmall(() -> awaitEnd(number, process), "exit-" + number);
        } catch (IOException e) {
            channel.trySend(AgentFrame.of(Kind.NOT_STARTED, number, String.valueOf(e.getMessage())));
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
            case INPUT -> feed(frame.rank(), frame.bytes());
            case GREET -> feed(frame.rank(), greeting.to(number(frame.text())).bytes());
            case SIGNAL -> signal(frame.text(), frame.rank());
            case KILL -> killer.killAll();
            case FETCH -> Daemon.startSmall(() -> send(frame.rank(), Path.of(frame.text())), "file-" + frame.rank());
            default -> throw new IOException("a launcher doesn't send frames of kind=" + frame.kind());
        }
    }

    private void send(int rank, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                channel.send(new AgentFrame(Kind.FILE, rank, piece));
            }
            channel.send(new AgentFrame(Kind.FILE, rank, new byte[0]));
        } catch (NoSuchFileException none) {
            channel.trySend(AgentFrame.of(Kind.NO_FILE, rank, "there is none"));
        } catch (IOException e) {
            channel.trySend(AgentFrame.of(Kind.NO_FILE, rank, String.valueOf(e.getMessage())));
        }
    }

    private void feed(int number, byte[] bytes) {
        InputFeed feed = feeds.get(number);
        if (feed != null) {
            feed.put(bytes);
        }
    }

    private static int number(String text) throws IOException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw new IOException("no number of a host: " + text, wrong);
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
