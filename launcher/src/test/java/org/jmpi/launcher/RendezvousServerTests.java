package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.jmpi.internal.bootstrap.WireFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RendezvousServerTests extends MeetingPlace {
    @Test
    void tellsALateRankWhatTheOthersHaveSaid() throws IOException {
        try (RankLine first = connect().enter(0)) {
            first.send(card(0, 0, 11)).send(card(0, 1, 12));
            first.read();
            first.read();
            try (RankLine second = connect().enter(1)) {
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
        try (RankLine first = connect().enter(0); RankLine second = connect().enter(1)) {
            first.send(WireFrame.of(WireFrame.CLOSED, new byte[0], 0, 0));
            assertThat(second.read().number(1)).isZero();
            second.send(WireFrame.of(WireFrame.CLOSED, new byte[0], 0, 1));
            assertThat(second.read().kind()).isEqualTo(WireFrame.CLOSED);
            assertThat(second.read().kind()).isEqualTo(WireFrame.ALL_CLOSED);
        }
    }

    @Test
    void hearsAnAbort() throws Exception {
        try (RankLine first = connect().enter(0)) {
            first.send(WireFrame.of(WireFrame.ABORT, "enough", 5));
            assertThat(state.awaitOver()).isEqualTo(Outcome.failure(0, 5, "abort(5): enough"));
        }
    }

    @Test
    void keepsGarbageOutAndGoesOnServing() throws IOException {
        for (byte[] garbage : new byte[][]{{'G', 'E', 'T', ' ', '/', '\r', '\n', '\r', '\n'},
            {0x6a, 1, 2, 0, -1, -1, -1, 0x7f},
            WireFrame.of(WireFrame.ABORT, "", 9).bytes(), {}}) {
            try (RankLine stranger = connect()) {
                assertThat(stranger.read().kind()).isEqualTo(WireFrame.CHALLENGE);
                stranger.send(garbage);
                stranger.socket.shutdownOutput();
                assertThatThrownBy(stranger::read).isInstanceOf(IOException.class);
            }
        }
        try (RankLine rank = connect().enter(1)) {
            assertThat(rank.send(card(1, 0, 1)).read().tail()).containsExactly(1);
        }
        assertThat(state.isOver()).isFalse();
    }

    @Test
    void closesTheLineOfARankThatSpeaksForAnother() throws IOException {
        try (RankLine first = connect().enter(0)) {
            first.send(card(1, 0, 1));
            assertThatThrownBy(first::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void takesEachRankOnce() throws IOException {
        try (RankLine first = connect().enter(0); RankLine again = connect().enter(0);
                RankLine beyond = connect().enter(2)) {
            assertThatThrownBy(again::read).isInstanceOf(IOException.class);
            assertThatThrownBy(beyond::read).isInstanceOf(IOException.class);
            assertThat(first.send(card(0, 0, 3)).read().tail()).containsExactly(3);
        }
    }

    @Test
    void waitsUntilARankHasBeenHeardOut() throws Exception {
        RankLine first = connect().enter(0);
        first.send(card(0, 0, 3)).send(WireFrame.of(WireFrame.THROWN, "last words", 0)).close();
        server.awaitSilence(0, 5_000);
        state.exited(0, 1);
        assertThat(state.awaitOver().reason()).isEqualTo("last words");
    }
}
