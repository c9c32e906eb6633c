package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.jmpi.Buf;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.Request;

/// Messages longer than their buffer.
final class TruncationBodies {

    private TruncationBodies() {
    }

    @RankTest(Ranks.PAIR)
    static void namesBothSizesAndGoesOn(Rank me) {
        truncate(me, 4096, 1024);
        truncate(me, 48, 47);
        truncate(me, 9, 0);
        truncate(me, 1_000_000, 999_999);
        truncate(me, 1_000_000, 8);
    }

    private static void truncate(Rank me, int sent, int capacity) {
        if (me.isFirst()) {
            me.send(me.last(), 7, 1, sent);
            me.send(me.last(), 7, 2, sent);
        } else if (me.isLast()) {
            Region region = me.region(capacity);
            Buf buf = region.buf();
            MpiException failure = Refusals.fails(ErrorClass.TRUNCATE,
                    () -> assertThat(me.world().recv(buf, 0, 7)).isNull());
            assertThat(failure).hasMessageContaining("received=" + sent)
                    .hasMessageContaining("capacity=" + capacity)
                    .hasMessageContaining("source=0")
                    .hasMessageContaining("tag=7");
            region.expectGuards();
            me.recv(0, 7, 2, sent);
        }
    }

    @RankTest(Ranks.PAIR)
    static void truncatesPostedReceives(Rank me) {
        for (int size : new int[]{100, 500_000}) {
            if (me.isFirst()) {
                me.control().awaitFlag(me.last());
                me.send(me.last(), 1, 1, size);
                me.send(me.last(), 1, 2, size);
            } else if (me.isLast()) {
                Region small = me.region(size / 2);
                Region right = me.region(size);
                Request first = me.world().irecv(small.buf(), 0, 1);
                Request second = me.world().irecv(right.buf(), 0, 1);
                me.control().flag(0);
                Refusals.fails(ErrorClass.TRUNCATE, () -> assertThat(first.await()).isNull());
                assertThat(second.await().bytes()).isEqualTo(size);
                small.expectGuards();
                right.expect(me.data(2, size));
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void collectsSeveralFailures(Rank me) {
        if (me.isFirst()) {
            for (int i = 0; i < 3; i++) {
                me.send(me.last(), i, i, 100);
            }
        } else if (me.isLast()) {
            Region good = me.region(100);
            Request[] requests =
                    {me.world().irecv(me.region(10).buf(), 0, 0), me.world().irecv(good.buf(), 0, 1),
                        me.world().irecv(me.region(20).buf(), 0, 2)};
            Throwable failure = catchThrowable(() -> Rank.finish(requests));
            assertThat(failure).isInstanceOf(MpiException.class).hasMessageContaining("capacity=10");
            assertThat(failure.getSuppressed()).hasSize(1);
            assertThat(failure.getSuppressed()[0]).hasMessageContaining("capacity=20");
            good.expect(me.data(1, 100));
        }
    }

    @RankTest(Ranks.PAIR)
    static void startsATruncatedPersistentReceiveAgain(Rank me) {
        if (me.isFirst()) {
            me.send(me.last(), 1, 1, 20);
            me.send(me.last(), 1, 2, 10);
        } else if (me.isLast()) {
            Region region = me.region(10);
            Request request = me.world().recvInit(region.buf(), 0, 1);
            request.start();
            Refusals.fails(ErrorClass.TRUNCATE, () -> assertThat(request.await()).isNull());
            region.poison();
            request.start();
            assertThat(request.await().bytes()).isEqualTo(10);
            region.expect(me.data(2, 10));
            request.free();
        }
    }
}
