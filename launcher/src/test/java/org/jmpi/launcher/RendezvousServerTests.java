package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.bootstrap.WireFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RendezvousServerTests {
    private final byte[] secret = Handshake.newSecret();
    private final JobState state = new JobState(2);
    private RendezvousServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RendezvousServer(secret, 2, state);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /// A rank's end of the line, by hand.
    private final class Line implements AutoCloseable {
        final Socket socket;
        final InputStream in;

        Line() throws IOException {
            String address = server.address();
            socket = new Socket(InetAddress.getLoopbackAddress(),
                    Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
            socket.setSoTimeout(5_000);
            in = new BufferedInputStream(socket.getInputStream());
        }

        Line enter(int rank) throws IOException {
            Handshake.asRank(secret, rank, in, socket.getOutputStream());
            return this;
        }

        Line send(WireFrame frame) throws IOException {
            socket.getOutputStream().write(frame.bytes());
            return this;
        }

        WireFrame read() throws IOException {
            return WireFrame.read(in, WireFrame.MAX_BODY);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static WireFrame card(int rank, int round, int content) {
        return WireFrame.of(WireFrame.CARD, new byte[]{(byte) content}, 0, round, rank);
    }

    @Test
    void tellsALateRankWhatTheOthersHaveSaid() throws IOException {
        try (Line first = new Line().enter(0)) {
            first.send(card(0, 0, 11)).send(card(0, 1, 12));
            first.read();
            first.read();
            try (Line second = new Line().enter(1)) {
                assertThat(second.read().tail()).containsExactly(11);
                assertThat(second.read().tail()).containsExactly(12);
                second.send(card(1, 0, 21));
                assertThat(first.read().tail()).containsExactly(21);
                assertThat(second.read().tail()).containsExactly(21);
            }
        }
    }

    @Test
    void saysWhenAllHaveClosed() throws IOException {
        try (Line first = new Line().enter(0); Line second = new Line().enter(1)) {
            first.send(WireFrame.of(WireFrame.CLOSED, new byte[0], 0, 0));
            assertThat(second.read().number(1)).isZero();
            second.send(WireFrame.of(WireFrame.CLOSED, new byte[0], 0, 1));
            assertThat(second.read().kind()).isEqualTo(WireFrame.CLOSED);
            assertThat(second.read().kind()).isEqualTo(WireFrame.ALL_CLOSED);
        }
    }

    @Test
    void hearsAnAbort() throws Exception {
        try (Line first = new Line().enter(0)) {
            first.send(WireFrame.of(WireFrame.ABORT, "enough", 5));
            assertThat(state.awaitOver()).isEqualTo(Outcome.failure(0, 5, "abort(5): enough"));
        }
    }

    @Test
    void keepsGarbageOutAndGoesOnServing() throws IOException {
        for (byte[] garbage : new byte[][]{{'G', 'E', 'T', ' ', '/', '\r', '\n', '\r', '\n'},
            {0x6a, 1, 2, 0, -1, -1, -1, 0x7f},
            WireFrame.of(WireFrame.ABORT, "", 9).bytes(), {}}) {
            try (Line stranger = new Line()) {
                assertThat(stranger.read().kind()).isEqualTo(WireFrame.CHALLENGE);
                stranger.socket.getOutputStream().write(garbage);
                stranger.socket.shutdownOutput();
                assertThatThrownBy(stranger::read).isInstanceOf(IOException.class);
            }
        }
        try (Line rank = new Line().enter(1)) {
            assertThat(rank.send(card(1, 0, 1)).read().tail()).containsExactly(1);
        }
        assertThat(state.isOver()).isFalse();
    }

    @Test
    void closesTheLineOfARankThatSpeaksForAnother() throws IOException {
        try (Line first = new Line().enter(0)) {
            first.send(card(1, 0, 1));
            assertThatThrownBy(first::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void takesEachRankOnce() throws IOException {
        try (Line first = new Line().enter(0); Line again = new Line().enter(0); Line beyond = new Line().enter(2)) {
            assertThatThrownBy(again::read).isInstanceOf(IOException.class);
            assertThatThrownBy(beyond::read).isInstanceOf(IOException.class);
            assertThat(first.send(card(0, 0, 3)).read().tail()).containsExactly(3);
        }
    }

    @Test
    void waitsUntilARankHasBeenHeardOut() throws Exception {
        Line first = new Line().enter(0);
        first.send(card(0, 0, 3)).send(WireFrame.of(WireFrame.THROWN, "last words", 0)).close();
        server.awaitSilence(0, 5_000);
        state.exited(0, 1);
        assertThat(state.awaitOver().reason()).isEqualTo("last words");
    }
}
