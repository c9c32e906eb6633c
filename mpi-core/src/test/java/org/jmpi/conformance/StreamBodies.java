package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.jmpi.Request;

/// Long runs of small messages: rings wrap and credits come back.
final class StreamBodies {
    private static final int MESSAGES = 10_000;
    private static final int WINDOW = 64;
    private static final int LARGEST = 128;

    private StreamBodies() {
    }

    @RankTest(Ranks.PAIR)
    static void carriesManyMessagesOneWay(Rank me) {
        SplittableRandom random = me.random(0);
        Region region = me.region(LARGEST);
        for (int i = 0; i < MESSAGES; i++) {
            int size = random.nextInt(LARGEST + 1);
            if (me.isFirst()) {
                me.world().send(region.fill(me.data(i, size)).buf().slice(0, size), me.last(), i % 7);
            } else if (me.isLast()) {
                assertThat(me.world().recv(region.poison().buf(), 0, i % 7).bytes()).isEqualTo(size);
                region.expect(me.data(i, size));
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void carriesManyMessagesBothWays(Rank me) {
        if (!me.isFirst() && !me.isLast()) {
            return;
        }
        int peer = me.last() - me.rank();
        var windows = new Windows(me);
        for (int first = 0; first < MESSAGES; first += WINDOW) {
            windows.exchange(peer, first);
        }
    }

    /// A window of sends and receives at once.
    private static final class Windows {
        private final Rank me;
        private final Region[] out = new Region[WINDOW];
        private final Region[] in = new Region[WINDOW];
        private final Request[] requests = new Request[2 * WINDOW];

        Windows(Rank me) {
            this.me = me;
            for (int i = 0; i < WINDOW; i++) {
                out[i] = me.region(LARGEST);
                in[i] = me.region(LARGEST);
            }
        }

        void exchange(int peer, int first) {
            for (int i = 0; i < WINDOW; i++) {
                requests[i] = me.world().irecv(in[i].poison().buf(), peer, 1);
            }
            for (int i = 0; i < WINDOW; i++) {
                byte[] content = content(me.rank(), first + i);
                requests[WINDOW + i] =
                        me.world().isend(out[i].fill(content).buf().slice(0, content.length), peer, 1);
            }
            Rank.finish(requests);
            for (int i = 0; i < WINDOW; i++) {
                in[i].expect(content(peer, first + i));
            }
        }

        private byte[] content(int sender, int index) {
            return me.data(sender * 1_000_003L + index, (index * 31 + sender) % (LARGEST + 1));
        }
    }

    @RankTest(Ranks.PAIR)
    static void carriesRequestsAndReplies(Rank me) {
        for (int i = 0; i < 400; i++) {
            int size = i % 5 == 0 ? 9000 : i % 100;
            if (me.isFirst()) {
                me.send(me.last(), 1, i, size);
                me.recv(me.last(), 2, -i, size);
            } else if (me.isLast()) {
                me.recv(0, 1, i, size);
                me.send(0, 2, -i, size);
            }
        }
    }
}
