package org.jmpi.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.Buf;
import org.jmpi.spi.Payload;
import org.junit.jupiter.api.Test;

class PeerTests {
    private static final Payload MESSAGE = (Payload) Buf.of(new byte[1000]);

    private final TightEndpoint endpoint = new TightEndpoint();
    private final Registry<SendOperation> sends = new Registry<>();
    private final Peer peer = new Peer(0, endpoint, sends);
    private final SendOperation send =
            new OperationPool<SendOperation>(MESSAGE, pool -> new SendOperation(pool, peer, MESSAGE)).take();

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
}
