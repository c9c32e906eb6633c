package org.jmpi.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import org.jmpi.Buf;
import org.jmpi.spi.Payload;
import org.junit.jupiter.api.Test;

class PeerTests {
    private static final Payload MESSAGE = (Payload) Buf.of(new byte[1000]);

    private final TightEndpoint endpoint = new TightEndpoint();
    private final Registry<SendOperation> sends = new Registry<>();
    private final Peer peer = new Peer(0, endpoint, sends, new OwnRegions(1), new Descriptions());
    private final SendOperation send =
            new OperationPool<SendOperation>(MESSAGE, pool -> new SendOperation(pool, peer, MESSAGE, _ -> "world"))
                    .take();

    private void start() {
        send.set(peer, MESSAGE, 0, 1000, MESSAGE.signature(), 7, 0, false, null);
        peer.send(send);
    }

    @Test
    void aSendWithRoomAndCreditGoesEagerlyAndNeedsNoNumber() {
        endpoint.room = true;
        endpoint.credit = true;
        start();
        assertThat(send.isDone()).isTrue();
        assertThat(sends.isEmpty()).isTrue();
    }

    @Test
    void aSendRefusedForRoomAloneStillGoesEagerly() {
        endpoint.credit = true;
        start();
        assertThat(send.isDone()).isFalse();
        endpoint.room = true;
        assertThat(peer.push()).isTrue();
        assertThat(send.isDone()).isTrue();
        assertThat(endpoint.eagerFrames).isEqualTo(1);
        assertThat(sends.isEmpty()).isTrue();
    }

    /// It has a number by then, which only the receiver's answer takes back: going eagerly would leave it behind, and
    /// close() waits for it for ever.
    @Test
    void aSendRefusedForCreditAndRoomStaysARendezvous() {
        start();
        assertThat(sends.isEmpty()).isFalse();
        endpoint.room = true;
        endpoint.credit = true;
        assertThat(peer.push()).isTrue();
        assertThat(endpoint.eagerFrames).isZero();
        assertThat(endpoint.controlFrames).isEqualTo(1);
        assertThat(send.isDone()).isFalse();
        assertThat(sends.get(send.id)).isSameAs(send);
        assertThat(peer.hasWork()).isFalse();
    }

    private SendOperation announcedFrom(Arena arena) {
        Payload source = (Payload) Buf.of(arena.allocate(1000));
        send.set(peer, source, 0, 1000, source.signature(), 7, 0, true, null);
        endpoint.room = true;
        peer.send(send);
        return send;
    }

    @Test
    void aStreamIsForgottenWithItsLastPiece() {
        try (Arena arena = Arena.ofConfined()) {
            peer.stream(announcedFrom(arena));
            assertThat(peer.push()).isTrue();
        }
        assertThat(send.error()).isNull();
        assertThat(send.isDone()).isTrue();
        assertThat(sends.isEmpty()).isTrue();
        assertThat(peer.hasWork()).isFalse();
    }

    @Test
    void aStreamWhoseMemoryWentAwayFailsOnceAndTellsTheReceiver() {
        try (Arena arena = Arena.ofShared()) {
            SendOperation announced = announcedFrom(arena);
            endpoint.failsToRead = true;
            peer.stream(announced);
        }
        int before = endpoint.controlFrames;
        assertThat(peer.push()).isTrue();
        assertThat(peer.push()).isFalse();
        assertThat(send.error()).hasMessageContaining("sender");
        assertThat(endpoint.controlFrames).isEqualTo(before + 1);
        assertThat(sends.isEmpty()).isTrue();
        assertThat(peer.hasWork()).isFalse();
    }

    /// Those with a number are failed by number, and an operation may complete only once.
    @Test
    void failingAllLeavesWhatHasANumberToTheRegistry() {
        start();
        peer.failAll("send");
        assertThat(send.isDone()).isFalse();
        assertThat(sends.get(send.id)).isSameAs(send);
        assertThat(peer.hasWork()).isFalse();
    }
}
