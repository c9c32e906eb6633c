package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.Request;
import org.jmpi.Request.Completion;
import org.jmpi.Status;
import org.jspecify.annotations.Nullable;

/// The ways to wait for one or several requests (MPI-4.1 §3.7.3, §3.7.5).
final class CompletionBodies {
    private static final int COUNT = 50;

    private CompletionBodies() {
    }

    @RankTest(Ranks.PAIR)
    static void awaitsAnyOfSeveral(Rank me) {
        collect(me, requests -> List.of(Request.awaitAny(requests)));
    }

    @RankTest(Ranks.PAIR)
    static void awaitsSomeOfSeveral(Rank me) {
        collect(me, Request::awaitSome);
    }

    @RankTest(Ranks.PAIR)
    static void testsAnyOfSeveral(Rank me) {
        collect(me, requests -> {
            @Nullable Completion found = Request.testAny(requests);
            return found == null ? List.of() : List.of(found);
        });
    }

    @RankTest(Ranks.PAIR)
    static void testsSomeOfSeveral(Rank me) {
        collect(me, Request::testSome);
    }

    /// Messages come in a random order; `way` finds the finished requests until all are found.
    private static void collect(Rank me, Function<Request[], List<Completion>> way) {
        if (me.isFirst()) {
            for (int i : NonblockingBodies.shuffled(COUNT, me.random(0))) {
                me.send(me.last(), i, i, size(i));
            }
        } else if (me.isLast()) {
            Region[] regions =
                    IntStream.range(0, COUNT).mapToObj(i -> me.region(size(i))).toArray(Region[]::new);
            Request[] requests = IntStream.range(0, COUNT)
                    .mapToObj(i -> me.world().irecv(regions[i].buf(), 0, i))
                    .toArray(Request[]::new);
            var found = new BitSet();
            while (found.cardinality() < COUNT) {
                for (Completion completion : way.apply(requests)) {
                    int i = completion.index();
                    assertThat(found.get(i)).as("found twice: index=%d", i).isFalse();
                    found.set(i);
                    assertThat(completion.status()).isEqualTo(new Status(0, i, size(i), false, null));
                    regions[i].expect(me.data(i, size(i)));
                }
            }
            nothingIsActive(requests);
        }
    }

    private static int size(int index) {
        return index % 10 == 0 ? 100_000 + index : 10 * index;
    }

    private static void nothingIsActive(Request... requests) {
        assertThat(Request.awaitAny(requests).index()).isEqualTo(Completion.NONE);
        assertThat(Request.awaitSome(requests)).isEmpty();
        assertThat(Objects.requireNonNull(Request.testAny(requests)).index()).isEqualTo(Completion.NONE);
        assertThat(Request.testSome(requests)).isEmpty();
        assertThat(Request.awaitAll(requests)).hasSize(requests.length).containsOnly(Status.EMPTY);
        assertThat(Request.testAll(requests)).hasSize(requests.length).containsOnly(Status.EMPTY);
        assertThat(requests[0].await()).isEqualTo(Status.EMPTY);
        assertThat(requests[0].test()).isEqualTo(Status.EMPTY);
        assertThat(requests[0].isComplete()).isTrue();
    }

    @RankTest(Ranks.PAIR)
    static void testsAllOrNone(Rank me) {
        if (me.isFirst()) {
            me.send(me.last(), 1, 1, 8);
            me.control().awaitFlag(me.last());
            me.send(me.last(), 2, 2, 200_000);
        } else if (me.isLast()) {
            Region small = me.region(8);
            Region large = me.region(200_000);
            Request[] requests = {me.world().irecv(small.buf(), 0, 1), me.world().irecv(large.buf(), 0, 2)};
            assertThat(Request.testAll(requests)).isNull();
            assertThat(Request.awaitAny(requests[0]).status().bytes()).isEqualTo(8);
            assertThat(Request.testAll(requests)).isNull();
            me.control().flag(0);
            List<Status> statuses;
            do {
                statuses = Request.testAll(requests);
            } while (statuses == null);
            assertThat(statuses).containsExactly(Status.EMPTY, new Status(0, 2, 200_000, false, null));
            small.expect(me.data(1, 8));
            large.expect(me.data(2, 200_000));
        }
    }

    @RankTest(Ranks.PAIR)
    static void looksAtARequestWithoutEndingIt(Rank me) {
        if (me.isFirst()) {
            me.control().awaitFlag(me.last());
            me.send(me.last(), 1, 1, 8);
        } else if (me.isLast()) {
            Region region = me.region(8);
            Request request = me.world().irecv(region.buf(), 0, 1);
            assertThat(request.isComplete()).isFalse();
            assertThat(request.test()).isNull();
            me.control().flag(0);
            while (!request.isComplete()) {
                Thread.onSpinWait();
            }
            assertThat(request.isComplete()).isTrue();
            assertThat(request.test()).isEqualTo(new Status(0, 1, 8, false, null));
            region.expect(me.data(1, 8));
        }
    }

    @RankTest(Ranks.ANY)
    static void waitsForNothing(Rank me) {
        assertThat(Request.awaitAll()).isEmpty();
        assertThat(Request.testAll()).isEmpty();
        assertThat(Request.awaitSome()).isEmpty();
        assertThat(Request.awaitAny().index()).isEqualTo(Completion.NONE);
        Request idle = me.world().recvInit(Buf.empty(), 0, 1);
        nothingIsActive(idle, idle);
        idle.free();
    }
}
