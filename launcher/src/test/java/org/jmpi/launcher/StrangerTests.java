package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.bootstrap.WireFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Strangers at the ranks' meeting place: they get in nowhere, and keep nobody out.
@Timeout(60)
class StrangerTests {
    private static final long SEED = Long.getLong("jmpi.test.seed", 20_261_121);
    private static final int FRAMES = 98_000;
    private static final int CONNECTIONS = 2_000;
    private static final int SILENT = 200;

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

    private Socket connect() throws IOException {
        String address = server.address();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(),
                Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
        socket.setSoTimeout(10_000);
        return socket;
    }

    @Test
    void noGarbageIsAProof() {
        Garbage garbage = new Garbage(SEED);
        for (int i = 0; i < FRAMES; i++) {
            InputStream in = new ByteArrayInputStream(garbage.next());
            assertThatThrownBy(() -> Handshake.asLauncher(secret, in, OutputStream.nullOutputStream()))
                    .as("frame %d, seed=%d", i, SEED)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void garbageOnConnectionsKeepsNobodyOut() throws Exception {
        Garbage garbage = new Garbage(SEED);
        for (int i = 0; i < CONNECTIONS; i++) {
            try (Socket stranger = connect()) {
                stranger.getOutputStream().write(garbage.next());
                if (i % 2 == 0) {
                    stranger.shutdownOutput();
                    expectNoWelcome(stranger);
                }
            }
        }
        expectBothRanksMeet();
        assertThat(state.isOver()).isFalse();
    }

    private static void expectNoWelcome(Socket stranger) throws IOException {
        try {
            InputStream in = new BufferedInputStream(stranger.getInputStream());
            assertThat(WireFrame.read(in, WireFrame.MAX_BODY).kind()).isEqualTo(WireFrame.CHALLENGE);
            assertThat(in.read()).as("seed=%d", SEED).isEqualTo(-1);
        } catch (SocketException reset) {
            // Closed with garbage unread.
        }
    }

    @Test
    void silentStrangersKeepNobodyOut() throws Exception {
        List<Socket> strangers = new ArrayList<>();
        for (int i = 0; i < SILENT; i++) {
            strangers.add(connect());
        }
        expectBothRanksMeet();
        for (Socket stranger : strangers) {
            stranger.close();
        }
    }

    private void expectBothRanksMeet() throws IOException {
        try (Socket first = connect(); Socket second = connect()) {
            enter(first, 0);
            enter(second, 1);
            assertThat(WireFrame.read(first.getInputStream(), WireFrame.MAX_BODY).tail()).containsExactly(10);
            assertThat(WireFrame.read(first.getInputStream(), WireFrame.MAX_BODY).tail()).containsExactly(11);
        }
    }

    private void enter(Socket socket, int rank) throws IOException {
        Handshake.asRank(secret, rank, socket.getInputStream(), socket.getOutputStream());
        WireFrame card = WireFrame.of(WireFrame.CARD, new byte[]{(byte) (10 + rank)}, 0, 0, rank);
        socket.getOutputStream().write(card.bytes());
    }
}
