package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicReference;
import org.jmpi.Buf;
import org.jmpi.MpiException;
import org.jmpi.Request;
import org.jspecify.annotations.Nullable;

/// Memory of arenas: whose thread it is, and what happens when it goes away too early.
final class ArenaBodies {
    private static final int LARGE = 1 << 20;

    private ArenaBodies() {
    }

    @RankTest(value = Ranks.PAIR, memories = Memory.NATIVE)
    static void movesMemoryOfAConfinedArena(Rank me) {
        for (int size : new int[]{8, 5000, LARGE}) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment segment = arena.allocate(size);
                if (me.isFirst()) {
                    segment.copyFrom(MemorySegment.ofArray(me.data(size, size)));
                    me.world().send(Buf.of(segment), me.last(), 1);
                } else if (me.isLast()) {
                    assertThat(me.world().recv(Buf.of(segment), 0, 1).bytes()).isEqualTo(size);
                    assertThat(segment.mismatch(MemorySegment.ofArray(me.data(size, size)))).isEqualTo(-1);
                }
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.NATIVE)
    static void refusesAnotherThreadsConfinedMemory(Rank me) throws InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment segment = arena.allocate(8);
            var thrown = new AtomicReference<@Nullable Throwable>();
            Thread.ofPlatform()
                    .start(() -> thrown.set(catchThrowable(() -> assertThat(Buf.of(segment)).isNull())))
                    .join();
            assertThat(thrown.get()).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(me.mpi().isClosed()).isFalse();
    }

    @RankTest(value = Ranks.PAIR, memories = Memory.NATIVE)
    static void movesDirectAndArrayBuffers(Rank me) {
        ByteBuffer[] buffers = {ByteBuffer.allocateDirect(3000).order(ByteOrder.nativeOrder()),
            ByteBuffer.allocate(3000).order(ByteOrder.nativeOrder())};
        for (ByteBuffer buffer : buffers) {
            buffer.position(100).limit(2100);
            if (me.isFirst()) {
                buffer.duplicate().put(me.data(1, 2000));
                me.world().send(Buf.of(buffer), me.last(), 1);
            } else if (me.isLast()) {
                assertThat(me.world().recv(Buf.of(buffer), 0, 1).bytes()).isEqualTo(2000);
                byte[] got = new byte[2000];
                buffer.duplicate().get(got);
                assertThat(got).isEqualTo(me.data(1, 2000));
                assertThat(buffer.get(99)).isZero();
                assertThat(buffer.duplicate().clear().get(2100)).isZero();
            }
            assertThat(buffer.position()).isEqualTo(100);
        }
    }

    @RankTest(value = Ranks.PAIR, memories = Memory.NATIVE)
    static void failsBothSidesWhenAReceivesMemoryGoesAway(Rank me) {
        if (me.isLast()) {
            Arena arena = Arena.ofShared();
            Request request = me.world().irecv(Buf.of(arena.allocate(LARGE)), 0, 1);
            arena.close();
            me.control().flag(0);
            assertThat(catchThrowable(() -> assertThat(request.await()).isNull()))
                    .isInstanceOf(MpiException.class);
            me.recv(0, 1, 2, 100);
        } else if (me.isFirst()) {
            me.control().awaitFlag(me.last());
            Request request = me.world().issend(me.filled(1, LARGE).buf(), me.last(), 1);
            assertThat(catchThrowable(() -> assertThat(request.await()).isNull()))
                    .isInstanceOf(MpiException.class);
            me.send(me.last(), 1, 2, 100);
        }
    }

    @RankTest(value = Ranks.PAIR, memories = Memory.NATIVE)
    static void failsASendWhoseMemoryWentAway(Rank me) {
        if (me.isFirst()) {
            Arena arena = Arena.ofShared();
            Request request = me.world().issend(Buf.of(arena.allocate(LARGE)), me.last(), 1);
            arena.close();
            me.control().flag(me.last());
            assertThat(catchThrowable(() -> assertThat(request.await()).isNull()))
                    .isInstanceOf(MpiException.class);
            me.send(me.last(), 1, 2, 100);
        } else if (me.isLast()) {
            me.control().awaitFlag(0);
            Region region = me.region(LARGE);
            // Whoever reads the sender's memory itself may not see that it was closed: fails or ends, but
            // never hangs.
            Throwable failure =
                    catchThrowable(() -> assertThat(me.world().recv(region.buf(), 0, 1).source()).isZero());
            assertThat(failure == null || failure instanceof MpiException).as("%s", failure).isTrue();
            region.expectGuards();
            me.recv(0, 1, 2, 100);
        }
    }

    /// Closed when some of it has left: the receive fails or, if all had left, ends; what follows arrives.
    @RankTest(value = Ranks.PAIR, memories = Memory.NATIVE)
    static void survivesASendWhoseMemoryGoesAwayHalfway(Rank me) {
        int huge = 32 * LARGE;
        if (me.isFirst()) {
            Arena arena = Arena.ofShared();
            Request request = me.world().isend(Buf.of(arena.allocate(huge)), me.last(), 1);
            me.control().awaitFlag(me.last());
            boolean done = false;
            for (int i = 0; i < 3 && !done; i++) {
                done = request.test() != null;
            }
            arena.close();
            Throwable failure = done ? null : catchThrowable(() -> assertThat(request.await()).isNotNull());
            assertThat(failure == null || failure instanceof MpiException).as("%s", failure).isTrue();
            me.send(me.last(), 1, 2, 100);
        } else if (me.isLast()) {
            Region region = me.region(huge);
            Request request = me.world().irecv(region.buf(), 0, 1);
            me.control().flag(0);
            Throwable failure = catchThrowable(() -> assertThat(request.await()).isNotNull());
            assertThat(failure == null || failure instanceof MpiException).as("%s", failure).isTrue();
            region.expectGuards();
            me.recv(0, 1, 2, 100);
        }
    }

    @RankTest(value = Ranks.PAIR, memories = Memory.SHARED)
    static void refusesToFreeMemoryThatIsBeingSent(Rank me) {
        if (me.isFirst()) {
            MemorySegment segment = me.mpi().allocate(LARGE);
            Request request = me.world().issend(Buf.of(segment), me.last(), 1);
            assertThatIllegalStateException().isThrownBy(() -> me.mpi().free(segment))
                    .withMessageContaining("complete the send first");
            me.control().flag(me.last());
            assertThat(request.await().cancelled()).isFalse();
            me.mpi().free(segment);
        } else if (me.isLast()) {
            me.control().awaitFlag(0);
            me.world().recv(me.region(LARGE).buf(), 0, 1);
        }
    }

    /// Memory at the address of what was freed is another allocation to the receiver, too.
    @RankTest(value = Ranks.PAIR, memories = Memory.SHARED)
    static void sendsFromNewMemoryInThePlaceOfFreed(Rank me) {
        for (int i = 0; i < 20; i++) {
            if (me.isFirst()) {
                MemorySegment segment = me.mpi().allocate(LARGE + 5000L * i);
                segment.fill((byte) i);
                me.world().send(Buf.of(segment.asSlice(0, LARGE)), me.last(), 1);
                me.mpi().free(segment);
            } else if (me.isLast()) {
                byte[] got = new byte[LARGE];
                me.world().recv(Buf.of(got), 0, 1);
                assertThat(got).containsOnly(i);
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.SHARED)
    static void givesOutZeroedAlignedMemoryAgainAndAgain(Rank me) {
        for (int i = 0; i < 50; i++) {
            int bytes = 1000 * i + 1;
            MemorySegment segment = me.mpi().allocate(bytes);
            assertThat(segment.byteSize()).isEqualTo(bytes);
            assertThat(segment.address() % 64).isZero();
            assertThat(segment.mismatch(MemorySegment.ofArray(new byte[bytes]))).isEqualTo(-1);
            segment.fill((byte) 0xff);
            me.mpi().free(segment);
            Refusals.refusesArgument(() -> me.mpi().free(segment));
        }
        MemorySegment whole = me.mpi().allocate(100);
        Refusals.refusesArgument(() -> me.mpi().free(whole.asSlice(0, 50)));
        me.mpi().free(whole);
    }
}
