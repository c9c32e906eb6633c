package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Request;

/// Blocking calls in virtual threads: they park and hold no carrier.
final class VirtualThreadBodies {
    private static final int MANY = 10_000;

    private VirtualThreadBodies() {
    }

    @RankTest(value = Ranks.JUST_TWO, memories = Memory.HEAP)
    static void waitInLargeNumbersForMessagesInAnyOrder(Rank me) throws Exception {
        byte[] content = me.data(0, MANY * Long.BYTES);
        if (me.isFirst()) {
            me.control().awaitFlag(me.last());
            for (int i : NonblockingBodies.shuffled(MANY, me.random(1))) {
                me.world().send(Buf.of(content, i * Long.BYTES, Long.BYTES), me.last(), i);
            }
        } else if (me.isLast()) {
            Region region = me.region(content.length);
            Buf buf = region.buf();
            var started = new CountDownLatch(MANY);
            Thread flag = Thread.ofPlatform().start(() -> {
                awaitUninterrupted(started);
                me.control().flag(0);
            });
            Threads.runVirtual(MANY, i -> {
                started.countDown();
                assertThat(me.world().recv(buf.slice((long) i * Long.BYTES, Long.BYTES), 0, i).tag())
                        .isEqualTo(i);
            });
            flag.join();
            region.expect(content);
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException impossible) {
            throw new AssertionError("nobody interrupts this thread", impossible);
        }
    }

    @RankTest(Ranks.JUST_TWO)
    static void sendAndReceiveAllSizes(Rank me) throws Exception {
        if (!me.isFirst() && !me.isLast()) {
            return;
        }
        int peer = me.last() - me.rank();
        Region[] in = new Region[100];
        Buf[] out = new Buf[100];
        for (int i = 0; i < in.length; i++) {
            in[i] = me.region(size(i));
            out[i] = me.filled(1000L * me.rank() + i, size(i)).buf();
        }
        Threads.runVirtual(in.length, i -> {
            Request receive = me.world().irecv(in[i].buf(), peer, i);
            me.world().send(out[i], peer, i);
            assertThat(receive.await().bytes()).isEqualTo(size(i));
            in[i].expect(me.data(1000L * peer + i, size(i)));
        });
    }

    private static int size(int index) {
        return index % 10 == 0 ? 100_000 + index : 7 * index;
    }

    @RankTest(value = Ranks.JUST_TWO, memories = Memory.HEAP)
    static void probeAndDuplicate(Rank me) throws Exception {
        Threads.runVirtual(1, thread -> {
            try (Communicator comm = me.world().dup()) {
                Ring.turn(me, comm, 1);
            }
            if (me.isFirst()) {
                me.world().ssend(me.filled(2, 5000).buf(), me.last(), 1);
            } else if (me.isLast()) {
                assertThat(me.world().probe(0, 1).bytes()).isEqualTo(5000);
                me.recv(0, 1, 2, 5000);
            }
        });
    }
}
