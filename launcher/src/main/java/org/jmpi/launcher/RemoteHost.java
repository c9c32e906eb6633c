package org.jmpi.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jmpi.internal.tls.Streams;
import org.jmpi.launcher.hosts.Placement;
import org.jmpi.launcher.remote.AgentChannel;
import org.jmpi.launcher.remote.AgentFrame;
import org.jmpi.launcher.remote.FileArrival;
import org.jmpi.launcher.remote.Opening;
import org.jmpi.launcher.remote.RemoteProcess;
import org.jmpi.launcher.remote.Words;
import org.jspecify.annotations.Nullable;

/// Another host of a job, as the launcher sees it: its agent, and the ranks that this one starts.
///
/// ```
/// ssh started ─▶ agent connects: ORDER ─▶ READY ─▶ START ─▶ STARTED, OUT, ERR, EXITED … ─▶ closed
///      └ REFUSED, an end of either: a problem ─────────────┴▶ a loss
/// ```
final class RemoteHost {
    private static final int NO_CONNECTION = 255;
    private static final int NOT_FOUND = 127;
    private static final int NOT_EXECUTABLE = 126;

    private final Placement placement;
    private final int number;
    private final Watcher watcher;
    private final Map<Integer, RemoteProcess> processes = new LinkedHashMap<>();
    private byte[] order = {};
    private @Nullable RemoteShell shell;
    private @Nullable AgentChannel channel;
    private @Nullable FileArrival arrival;
    private @Nullable String problem;
    private boolean ready;
    private boolean closing;
    private boolean gone;

    /// Told what becomes of it, by threads of its own.
    interface Watcher {
        /// Its ranks can be started.
        void ready(RemoteHost host);

        /// It won't be ready.
        void failed();

        /// It was ready, and is gone.
        void lost(RemoteHost host, String reason);

        /// It has a line for the user.
        void note(String line);
    }

    RemoteHost(Placement placement, int number, Watcher watcher) {
        this.placement = placement;
        this.number = number;
        this.watcher = watcher;
    }

    /// Its number in the placement.
    int number() {
        return number;
    }

    String name() {
        return placement.hosts().get(number);
    }

    int[] ranks() {
        return placement.ranksOn(number);
    }

    /// Begin to start its agent.
    ///
    /// @param command  the process that does
    /// @param words    for messages
    /// @param opening  what it is told first
    /// @param whatToDo what the agent is told next
    synchronized void start(Process command, StartWords words, Opening opening, byte[] whatToDo) {
        order = whatToDo;
        shell = RemoteShell.of(command, opening, ended -> shellEnded(ended, words));
    }

    /// How its agent is started, for messages.
    ///
    /// @param program what runs there
    /// @param starter the other host that has it run, or null
    record StartWords(String program, @Nullable String starter) {
    }

    private void shellEnded(RemoteShell ended, StartWords words) {
        String line = ended.lastLine();
        String said = line.startsWith("jmpirun: ") ? line.substring("jmpirun: ".length()) : line;
        int code = ended.code();
        fail(switch (code) {
            case NO_CONNECTION -> "it can't be reached: " + (said.isEmpty() ? "ssh said nothing" : said)
                    + "; ssh " + name() + " has to work without a password"
                    + (words.starter() == null ? "" : " on host " + words.starter() + ", which starts it");
            case NOT_FOUND, NOT_EXECUTABLE ->
                    words.program() + " isn't there: " + said + "; install the same jmpi there, have it"
                            + " sent with --ship, or tell where it is with --path-map HERE=THERE";
            default -> said.isEmpty() ? "its agent ended with " + ExitCodes.describe(code) + " and no word" : said;
        });
    }

    /// Note a problem of the time before it was ready; the first counts.
    void fail(String reason) {
        synchronized (this) {
            if (ready || closing || problem != null) {
                return;
            }
            problem = reason;
        }
        watcher.failed();
    }

    /// Serve its agent; blocks until that is gone.
    ///
    /// @throws IOException where it has one already
    void serve(Socket socket, Streams streams) throws IOException {
        AgentChannel agent = new AgentChannel(socket, streams);
        adopt(agent);
        try {
            agent.send(new AgentFrame(AgentFrame.Kind.ORDER, 0, order));
            while (true) {
                take(agent.read());
            }
        } catch (IOException ended) {
            if (agent.isSilent(ended)) {
                lose("it answers no more; look whether it is up, and at its network");
            } else {
                awaitStarter();
                lose("its agent ended, and its ranks with it" + lastWords()
                        + "; look into its memory and its system's log");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    /// An agent ends with the one that started it, which may be heard of later, and is the one to name.
    private void awaitStarter() {
        RemoteShell running;
        synchronized (this) {
            running = shell;
        }
        if (running != null) {
            running.awaitEndElsewhere();
        }
    }

    private synchronized String lastWords() {
        String line = shell == null ? "" : shell.lastLine();
        return line.isEmpty() ? "" : " (" + line + ")";
    }

    private synchronized void adopt(AgentChannel agent) throws IOException {
        if (channel != null) {
            throw new IOException("host=" + name() + " has an agent already");
        }
        channel = agent;
        for (int rank : ranks()) {
            processes.put(rank, new RemoteProcess(agent, rank));
        }
    }

    private void take(AgentFrame frame) throws IOException, InterruptedException {
        switch (frame.kind()) {
            case READY -> {
                synchronized (this) {
                    ready = true;
                }
                watcher.ready(this);
            }
            case REFUSED -> fail(frame.text());
            case NOTE -> watcher.note(frame.text());
            case FILE -> arrival().put(frame.bytes());
            case NO_FILE -> arrival().fail(frame.text());
            default -> process(frame.rank()).take(frame);
        }
    }

    private void lose(String reason) {
        boolean isLoss;
        synchronized (this) {
            isLoss = ready && !closing;
        }
        if (isLoss) {
            watcher.lost(this, reason);
        } else {
            fail(reason);
        }
        List<RemoteProcess> all;
        synchronized (this) {
            all = List.copyOf(processes.values());
        }
        all.forEach(RemoteProcess::lost);
        FileArrival awaited;
        synchronized (this) {
            gone = true;
            awaited = arrival;
        }
        if (awaited != null) {
            awaited.fail(reason);
        }
    }

    private synchronized FileArrival arrival() throws IOException {
        if (arrival == null) {
            throw new IOException("host=" + name() + " sends a file that nobody asked it for");
        }
        return arrival;
    }

    /// Copy a file of that host to the same place here; blocks. One thread at a time.
    ///
    /// @param rank that left it
    /// @throws IOException where it can't be had
    void fetch(int rank, Path file) throws IOException, InterruptedException {
        FileArrival awaited = new FileArrival(file);
        AgentChannel agent;
        synchronized (this) {
            if (gone) {
                throw new IOException("its agent has ended");
            }
            arrival = awaited;
            agent = Objects.requireNonNull(channel);
        }
        agent.send(AgentFrame.of(AgentFrame.Kind.FETCH, rank, file.toString()));
        awaited.await();
    }

    /// Have it start the command that reaches another host; blocks until that runs.
    ///
    /// @param host number of the other one
    /// @throws IOException where it can't be started
    Process startShell(int host, List<String> command) throws IOException, InterruptedException {
        AgentChannel agent;
        RemoteProcess process;
        synchronized (this) {
            agent = Objects.requireNonNull(channel);
            process = new RemoteProcess(agent, shellNumber(host));
            processes.put(shellNumber(host), process);
        }
        agent.send(new AgentFrame(AgentFrame.Kind.SHELL, shellNumber(host), new Words().put(command).bytes()));
        process.awaitStart();
        return process;
    }

    /// Have it greet the agent that such a command reaches.
    void greet(int host) {
        tell(AgentFrame.of(AgentFrame.Kind.GREET, shellNumber(host), Integer.toString(host)));
    }

    /// Behind the numbers of all ranks.
    private int shellNumber(int host) {
        return placement.ranks() + host;
    }

    /// What a rank's process is; it may not run yet.
    synchronized RemoteProcess process(int rank) throws IOException {
        RemoteProcess process = processes.get(rank);
        if (process == null) {
            throw new IOException("host=" + name() + " has no rank=" + rank);
        }
        return process;
    }

    /// Whether its ranks can be started.
    synchronized boolean isReady() {
        return ready;
    }

    /// Why it will never be ready, or null.
    synchronized @Nullable String problem() {
        return problem;
    }

    /// How far it is on its way to be ready, in words.
    synchronized String stage() {
        return shell == null ? "the host that is to start it isn't ready"
                : channel == null ? "ssh has brought no agent up" : "its agent doesn't answer";
    }

    /// The address by which it reached this host.
    synchronized InetAddress addressHere() {
        return Objects.requireNonNull(channel).here();
    }

    /// Have all its ranks started.
    void startRanks() {
        tell(new AgentFrame(AgentFrame.Kind.START, 0, new byte[0]));
    }

    /// Have all that it started killed.
    void kill() {
        tell(new AgentFrame(AgentFrame.Kind.KILL, 0, new byte[0]));
    }

    private void tell(AgentFrame frame) {
        AgentChannel agent;
        synchronized (this) {
            agent = channel;
        }
        if (agent != null) {
            agent.trySend(frame);
        }
    }

    /// Let go of its agent, which ends with all that it started.
    synchronized void release() {
        closing = true;
        if (channel != null) {
            channel.close();
        }
        if (shell != null) {
            shell.endInput();
        }
    }

    /// Wait for its agent's end, until some time.
    void awaitEnd(long deadlineNanos) throws InterruptedException {
        RemoteShell running;
        synchronized (this) {
            running = shell;
        }
        if (running != null) {
            running.awaitEnd(deadlineNanos);
        }
    }
}
