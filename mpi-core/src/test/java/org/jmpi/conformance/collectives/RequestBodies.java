package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.ErrorClass;
import org.jmpi.Op;
import org.jmpi.Request;
import org.jmpi.Status;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Refusals;

/// What the requests of collectives allow (MPI-4.1 §6.12, §6.13), and who makes progress for them.
final class RequestBodies {
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

    private RequestBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void refuseToBeCancelled(Rank me) {
        long[] sum = {1};
        Request request = me.world().iAllReduce(Buf.of(sum), Op.SUM);
        Refusals.fails(ErrorClass.REQUEST, request::cancel);
        assertThat(request.await()).isEqualTo(Status.EMPTY);
        assertThat(sum[0]).isEqualTo(me.size());
        Request persistent = me.world().barrierInit();
        Refusals.fails(ErrorClass.REQUEST, persistent::cancel);
        persistent.free();
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void refuseToBeFreedWhileActive(Rank me) {
        Request once = me.world().iBarrier();
        Refusals.fails(ErrorClass.REQUEST, once::free);
        Rank.finish(once);
        once.free();
        Request persistent = me.world().barrierInit();
        persistent.start();
        Refusals.fails(ErrorClass.REQUEST, persistent::free);
        Refusals.fails(ErrorClass.REQUEST, persistent::start);
        Rank.finish(persistent);
        persistent.free();
        Refusals.fails(ErrorClass.REQUEST, persistent::start);
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void refuseToStartAgainUnlessPersistent(Rank me) {
        Request once = me.world().iBarrier();
        Rank.finish(once);
        Refusals.fails(ErrorClass.REQUEST, once::start);
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void reportAnOpThatThrows(Rank me) {
        Op broken = Op.of("broken", true, (in, inOut, count, type) -> {
            throw new AssertionError("broken on purpose");
        });
        // In a scan of two only the second combines, and nobody waits for it.
        try (Communicator pair = me.world().split(me.rank() / 2, 0).orElseThrow()) {
            Request request = pair.iScan(Buf.of(new long[]{1}), broken);
            if (pair.rank() == 0) {
                Rank.finish(request);
                pair.scan(Buf.of(new long[]{1}), broken);
            } else {
                Refusals.fails(ErrorClass.OP, request::await);
                Refusals.fails(ErrorClass.OP, () -> pair.scan(Buf.of(new long[]{1}), broken));
            }
        }
        assertThat(me.world().allReduce(1L, Op.SUM)).isEqualTo(me.size());
    }

    /// Every rank only looks at its memory after the start: a collective of several rounds gets on by itself.
    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void progressWhileTheProgramComputes(Rank me) throws InterruptedException {
        for (int count : new int[]{1, 100_000}) {
            MemorySegment values = Arena.ofAuto().allocate(ValueLayout.JAVA_LONG, count);
            values.setAtIndex(ValueLayout.JAVA_LONG, count - 1L, 1);
            Request request = me.world().iScan(Buf.of(values, Datatype.LONG, count), Op.SUM);
            long last = 8 * (count - 1L);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while ((long) LONG.getVolatile(values, last) != me.rank() + 1 && System.nanoTime() < deadline) {
                Thread.sleep(0, 100_000);
            }
            assertThat((long) LONG.getVolatile(values, last)).as("seen without a call").isEqualTo(me.rank() + 1);
            Rank.finish(request);
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void progressInsideOtherCalls(Rank me) {
        long[] sum = {1};
        Request request = me.world().iAllReduce(Buf.of(sum), Op.SUM);
        Request never = me.world().irecv(Buf.empty(), me.rank(), 9);
        while (!request.isComplete()) {
            assertThat(never.test()).isNull();
        }
        assertThat(sum[0]).isEqualTo(me.size());
        Rank.finish(request);
        me.world().send(Buf.empty(), me.rank(), 9);
        Rank.finish(never);
    }
}
