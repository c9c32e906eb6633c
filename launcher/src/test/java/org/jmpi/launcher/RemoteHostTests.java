package org.jmpi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jmpi.launcher.hosts.Placement;
import org.jmpi.internal.tls.Streams;
import org.jmpi.launcher.remote.AgentChannel;
import org.jmpi.launcher.remote.AgentFrame;
import org.jmpi.launcher.remote.AgentFrame.Kind;
import org.jmpi.launcher.remote.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A host, whose agent is the test, that starts another one.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RemoteHostTests {
    private static final Placement PLACEMENT = new Placement(List.of("a", "b"), 0, 1);
    /// Behind those of the ranks.
    private static final int SHELL_TO_B = 3;
    private static final List<String> COMMAND = List.of("ssh", "b", "jmpirun agent");

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final RemoteHost.Watcher watcher = new RemoteHost.Watcher() {
        @Override
        public void ready(RemoteHost ready) {
            events.add(ready.name() + " is ready");
        }

        @Override
        public void failed() {
            events.add("failed");
        }

        @Override
        public void lost(RemoteHost lost, String reason) {
            events.add(lost.name() + " is lost");
        }

        @Override
        public void note(String line) {
            events.add(line);
        }
    };
    private final RemoteHost host = new RemoteHost(PLACEMENT, 0, watcher);
    private AgentChannel agent;

    @BeforeEach
    void connect() throws Exception {
        agent = agentOf(host);
    }

    private AgentChannel agentOf(RemoteHost served) throws Exception {
        AgentChannel channel;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Socket here = new Socket(server.getInetAddress(), server.getLocalPort());
            Thread ignored = Thread.startVirtualThread(() -> serve(served, here));
            Socket there = server.accept();
            channel = new AgentChannel(there, Streams.plain(there));
        }
        assertThat(channel.read().kind()).isEqualTo(Kind.ORDER);
        channel.send(AgentFrame.of(Kind.READY, 0, ""));
        assertThat(events.take()).isEqualTo(served.name() + " is ready");
        return channel;
    }

    private static void serve(RemoteHost served, Socket socket) {
        try {
            served.serve(socket, Streams.plain(socket));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void end() {
        agent.close();
        host.release();
    }

    private CompletableFuture<Process> shell() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return host.startShell(1, COMMAND);
            } catch (IOException | InterruptedException e) {
                throw new CompletionException(e);
            }
        }, Thread::startVirtualThread);
    }

    @Test
    void startsTheCommandThatReachesAnotherAndGreetsWhomItReaches() throws Exception {
        CompletableFuture<Process> starting = shell();
        AgentFrame told = agent.read();
        assertThat(told.kind()).isEqualTo(Kind.SHELL);
        assertThat(told.rank()).isEqualTo(SHELL_TO_B);
        assertThat(new Words(told.bytes()).list()).isEqualTo(COMMAND);
        agent.send(AgentFrame.of(Kind.STARTED, SHELL_TO_B, "77"));
        Process shell = starting.join();
        assertThat(shell.pid()).isEqualTo(77);
        host.greet(1);
        AgentFrame greeted = agent.read();
        assertThat(greeted.kind()).isEqualTo(Kind.GREET);
        assertThat(greeted.rank()).isEqualTo(SHELL_TO_B);
        assertThat(greeted.text()).isEqualTo("1");
        agent.send(AgentFrame.of(Kind.ERR, SHELL_TO_B, "no such host\n"));
        agent.send(AgentFrame.of(Kind.ERR, SHELL_TO_B, ""));
        agent.send(AgentFrame.of(Kind.EXITED, SHELL_TO_B, "255"));
        assertThat(shell.waitFor()).isEqualTo(255);
        assertThat(shell.getErrorStream().readAllBytes()).asString(UTF_8).isEqualTo("no such host\n");
    }

    @Test
    void saysWhyItCannot() throws Exception {
        CompletableFuture<Process> starting = shell();
        assertThat(agent.read().kind()).isEqualTo(Kind.SHELL);
        agent.send(AgentFrame.of(Kind.NOT_STARTED, SHELL_TO_B, "no ssh here"));
        assertThatThrownBy(starting::join).hasRootCauseInstanceOf(IOException.class)
                .hasRootCauseMessage("no ssh here");
    }

    @Test
    void whatItStartedIsLostWithIt() throws Exception {
        CompletableFuture<Process> starting = shell();
        assertThat(agent.read().kind()).isEqualTo(Kind.SHELL);
        agent.send(AgentFrame.of(Kind.STARTED, SHELL_TO_B, "77"));
        Process shell = starting.join();
        agent.close();
        assertThat(events.take()).isEqualTo("a is lost");
        assertThat(shell.waitFor()).isEqualTo(255);
        assertThat(shell.getInputStream().readAllBytes()).isEmpty();
    }

    @Test
    void isToldToBeLostAheadOfWhatItStartedWhicheverEndsFirst() throws Exception {
        CompletableFuture<Process> starting = shell();
        assertThat(agent.read().kind()).isEqualTo(Kind.SHELL);
        agent.send(AgentFrame.of(Kind.STARTED, SHELL_TO_B, "77"));
        RemoteHost behind = new RemoteHost(PLACEMENT, 1, watcher);
        behind.start(starting.join(), new RemoteHost.StartWords("jmpirun", "a"), _ -> {}, new byte[0]);
        agentOf(behind).close();
        agent.close();
        assertThat(events.take()).isEqualTo("a is lost");
        assertThat(events.take()).isEqualTo("b is lost");
    }
}
