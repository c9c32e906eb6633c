package org.jmpi.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jmpi.internal.transport.Frames;
import org.junit.jupiter.api.Test;

class OutgoingTests {
    private final Outgoing outgoing = new Outgoing(2);
    private final List<Boolean> emptyDuringPush = new ArrayList<>();

    private final class WatchingEndpoint extends TightEndpoint {
        @Override
        public boolean control(int kind, int signature, int tag, long context, long a, long b, long c) {
            emptyDuringPush.add(outgoing.isEmpty());
            return super.control(kind, signature, tag, context, a, b, c);
        }
    }

    private static Peer withWork(int rank, TightEndpoint endpoint) {
        Peer peer = new Peer(rank, endpoint, new Registry<>(), new OwnRegions(2), new Descriptions());
        peer.control(Frames.DONE, 0, 1, 0);
        return peer;
    }

    @Test
    void isNotEmptyWhileItsLastPeerIsPushed() {
        TightEndpoint endpoint = new WatchingEndpoint();
        outgoing.list(withWork(0, endpoint));
        emptyDuringPush.clear();
        endpoint.room = true;
        assertThat(outgoing.push()).isTrue();
        assertThat(emptyDuringPush).containsExactly(false);
        assertThat(outgoing.isEmpty()).isTrue();
    }

    @Test
    void keepsAPeerThatHasWorkLeftAndPushesTheOthers() {
        TightEndpoint stuck = new TightEndpoint();
        TightEndpoint free = new TightEndpoint();
        outgoing.list(withWork(0, stuck));
        outgoing.list(withWork(1, free));
        free.room = true;
        assertThat(outgoing.push()).isTrue();
        assertThat(free.controlFrames).isEqualTo(1);
        assertThat(outgoing.isEmpty()).isFalse();
        stuck.room = true;
        assertThat(outgoing.push()).isTrue();
        assertThat(stuck.controlFrames).isEqualTo(1);
        assertThat(outgoing.isEmpty()).isTrue();
    }

    @Test
    void listsAPeerAgainThatGetsNewWork() {
        TightEndpoint endpoint = new TightEndpoint();
        Peer peer = withWork(0, endpoint);
        outgoing.list(peer);
        endpoint.room = true;
        assertThat(outgoing.push()).isTrue();
        endpoint.room = false;
        peer.control(Frames.DONE, 0, 2, 0);
        outgoing.list(peer);
        assertThat(outgoing.isEmpty()).isFalse();
    }
}
