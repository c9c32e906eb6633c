package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.bootstrap.WireFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Strangers at the ranks' meeting place: they get in nowhere, and keep nobody out.
@Timeout(60)
class StrangerTests extends MeetingPlace {
    private static final long SEED = Long.getLong("jmpi.test.seed", 20_261_121);
    private static final int FRAMES = 98_000;
    private static final int CONNECTIONS = 2_000;
    private static final int SILENT = 200;

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
            try (RankLine stranger = connect()) {
                stranger.send(garbage.next());
                if (i % 2 == 0) {
                    stranger.socket.shutdownOutput();
                    expectNoWelcome(stranger);
                }
            }
        }
        expectBothRanksMeet();
        assertThat(state.isOver()).isFalse();
    }

    private static void expectNoWelcome(RankLine stranger) throws IOException {
        try {
            assertThat(stranger.read().kind()).isEqualTo(WireFrame.CHALLENGE);
            assertThat(stranger.in.read()).as("seed=%d", SEED).isEqualTo(-1);
        } catch (SocketException reset) {
            // Closed with garbage unread.
        }
    }

    @Test
    void silentStrangersKeepNobodyOut() throws Exception {
        List<RankLine> strangers = new ArrayList<>();
        for (int i = 0; i < SILENT; i++) {
            strangers.add(connect());
        }
        expectBothRanksMeet();
        for (RankLine stranger : strangers) {
            stranger.close();
        }
    }

    private void expectBothRanksMeet() throws IOException {
        try (RankLine first = connect().enter(0); RankLine second = connect().enter(1)) {
            first.send(card(0, 0, 10));
            second.send(card(1, 0, 11));
            assertThat(List.of(first.read().tail()[0], first.read().tail()[0]))
                    .containsExactlyInAnyOrder((byte) 10, (byte) 11);
        }
    }
}
