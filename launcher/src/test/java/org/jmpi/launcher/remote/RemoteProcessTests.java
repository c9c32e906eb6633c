package org.jmpi.launcher.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jmpi.internal.tls.Streams;
import org.jmpi.launcher.remote.AgentFrame.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A rank's process on another host, whose agent is the test.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RemoteProcessTests {
    private static final long SEED = Long.getLong("jmpi.test.seed", 20_261_122);

    private AgentChannel here;
    private AgentChannel agent;
    private RemoteProcess process;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
            here = new AgentChannel(socket, Streams.plain(socket));
            Socket other = server.accept();
            agent = new AgentChannel(other, Streams.plain(other));
        }
        process = new RemoteProcess(here, 5);
    }

    @AfterEach
    void end() {
        here.close();
        agent.close();
    }

    private void tell(Kind kind, String text) throws Exception {
        process.take(AgentFrame.of(kind, 5, text));
    }

    @Test
    void livesAndEndsAsItsAgentSays() throws Exception {
        tell(Kind.STARTED, "4711");
        process.awaitStart();
        assertThat(process.pid()).isEqualTo(4711);
        assertThatThrownBy(process::exitValue).isInstanceOf(IllegalThreadStateException.class);
        tell(Kind.OUT, "one\n");
        tell(Kind.OUT, "two\n");
        tell(Kind.ERR, "oh\n");
        tell(Kind.EXITED, "137");
        tell(Kind.OUT, "");
        tell(Kind.ERR, "");
        assertThat(process.waitFor()).isEqualTo(137);
        assertThat(process.getInputStream().readAllBytes()).asString(UTF_8).isEqualTo("one\ntwo\n");
        assertThat(process.getErrorStream().readAllBytes()).asString(UTF_8).isEqualTo("oh\n");
    }

    @Test
    void tellsWhyItCouldNotBeStarted() throws Exception {
        tell(Kind.NOT_STARTED, "no memory");
        assertThatThrownBy(process::awaitStart).isInstanceOf(IOException.class).hasMessage("no memory");
    }

    @Test
    void givesItsInputInPiecesAsTheRankTakesThem() throws Exception {
        byte[] input = new byte[150_000];
        new Random(SEED).nextBytes(input);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(input), Thread::startVirtualThread);
        byte[] got = {};
        for (AgentFrame frame = agent.read(); frame.bytes().length > 0; frame = agent.read()) {
            assertThat(frame.kind()).isEqualTo(Kind.INPUT);
            assertThat(frame.rank()).isEqualTo(5);
            int before = got.length;
            got = Arrays.copyOf(got, before + frame.bytes().length);
            System.arraycopy(frame.bytes(), 0, got, before, frame.bytes().length);
            assertThat(writer).isNotDone();
            tell(Kind.TAKEN, "");
        }
        assertThat(got).as("seed=%d", SEED).isEqualTo(input);
        writer.join();
    }

    private void write(byte[] input) {
        try (var out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoWritesToOneThatHasEndedIsTold() throws Exception {
        process.getOutputStream().write(1);
        tell(Kind.EXITED, "0");
        assertThatThrownBy(() -> process.getOutputStream().write(2)).isInstanceOf(IOException.class)
                .hasMessage("rank 5 reads no more");
    }

    @Test
    void endsWhenItsAgentIsLost() throws Exception {
        tell(Kind.OUT, "last words");
        process.lost();
        assertThat(process.waitFor()).isEqualTo(255);
        assertThat(process.getInputStream().readAllBytes()).asString(UTF_8).isEqualTo("last words");
    }

    @Test
    void passesSignalsOn() throws IOException {
        process.signal("USR1");
        AgentFrame frame = agent.read();
        assertThat(frame.kind()).isEqualTo(Kind.SIGNAL);
        assertThat(frame.text()).isEqualTo("USR1");
    }

    @Test
    void refusesWhatAnAgentDoesNotSay() {
        assertThatThrownBy(() -> tell(Kind.KILL, "")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> tell(Kind.EXITED, "soon")).isInstanceOf(IOException.class);
    }
}
