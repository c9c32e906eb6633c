package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Request;
import org.jspecify.annotations.Nullable;

/// Wrong arguments are refused before anything is sent: the fence after each body finds what was.
final class ArgumentBodies {

    private ArgumentBodies() {
    }

    @RankTest(Ranks.ANY)
    static void refusesRanksThatDoNotExist(Rank me) {
        Communicator world = me.world();
        Buf buf = me.region(8).buf();
        for (int peer : new int[]{me.size(), -7, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            refuseSends(world, buf, peer, 1);
            refuseReceives(world, buf, peer, 1);
        }
        refuseSends(world, buf, Communicator.ANY_SOURCE, 1);
    }

    @RankTest(Ranks.ANY)
    static void refusesWrongTags(Rank me) {
        Communicator world = me.world();
        Buf buf = me.region(8).buf();
        for (int tag : new int[]{-1, -3, Integer.MIN_VALUE}) {
            refuseSends(world, buf, 0, tag);
            refuseReceives(world, buf, 0, tag);
        }
        refuseSends(world, buf, 0, Communicator.ANY_TAG);
        Refusals.refusesArgument(() -> world.send(buf, Communicator.PROC_NULL, -1));
    }

    private static void refuseSends(Communicator world, Buf buf, int dest, int tag) {
        Refusals.refusesArgument(() -> world.send(buf, dest, tag));
        Refusals.refusesArgument(() -> world.ssend(buf, dest, tag));
        Refusals.refusesArgument(() -> world.bsend(buf, dest, tag));
        Refusals.refusesArgument(() -> world.rsend(buf, dest, tag));
        Refusals.refusesArgument(dropping(() -> world.isend(buf, dest, tag)));
        Refusals.refusesArgument(dropping(() -> world.sendInit(buf, dest, tag)));
        Refusals.refusesArgument(
                dropping(() -> world.sendRecv(buf, dest, tag, Buf.empty(), Communicator.PROC_NULL, 0)));
    }

    private static void refuseReceives(Communicator world, Buf buf, int source, int tag) {
        Refusals.refusesArgument(dropping(() -> world.recv(buf, source, tag)));
        Refusals.refusesArgument(dropping(() -> world.irecv(buf, source, tag)));
        Refusals.refusesArgument(dropping(() -> world.recvInit(buf, source, tag)));
        Refusals.refusesArgument(dropping(() -> world.probe(source, tag)));
        Refusals.refusesArgument(dropping(() -> world.iprobe(source, tag)));
        Refusals.refusesArgument(dropping(() -> world.mprobe(source, tag)));
        Refusals.refusesArgument(dropping(() -> world.improbe(source, tag)));
        Refusals.refusesArgument(
                dropping(() -> world.sendRecv(Buf.empty(), Communicator.PROC_NULL, 0, buf, source, tag)));
    }

    /// A call whose result doesn't matter as it must throw.
    private interface Call {
        @Nullable
        Object run();
    }

    private static ThrowingCallable dropping(Call call) {
        return () -> assertThat(call.run()).as("result of a call that must be refused").isNull();
    }

    @RankTest(Ranks.ANY)
    static void refusesNull(Rank me) {
        Communicator world = me.world();
        Refusals.refusesNull(() -> world.send(nothing(), 0, 1));
        Refusals.refusesNull(dropping(() -> world.recv(nothing(), 0, 1)));
        Refusals.refusesNull(dropping(() -> world.isend(nothing(), 0, 1)));
        Refusals.refusesNull(dropping(() -> world.irecv(nothing(), 0, 1)));
        Refusals.refusesNull(dropping(() -> Request.awaitAll((Request) nothing())));
        Refusals.refusesNull(dropping(() -> world.createGroup(nothing(), 0)));
        Refusals.refusesNull(() -> world.setName(nothing()));
    }

    // What a program compiled without null checks passes.
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void refusesToReceiveIntoReadOnlyMemory(Rank me) {
        MemorySegment segment = MemorySegment.ofArray(new byte[8]).asReadOnly();
        for (Buf buf : new Buf[]{Buf.of(segment), Buf.of(ByteBuffer.allocateDirect(8).asReadOnlyBuffer())}) {
            assertThat(buf.readOnly()).isTrue();
            Refusals.refuses(dropping(() -> me.world().recv(buf, me.rank(), 1)));
            Refusals.refuses(dropping(() -> me.world().irecv(buf, me.rank(), 1)));
            Request request = me.world().isend(buf, me.rank(), 1);
            byte[] got = new byte[8];
            assertThat(me.world().recv(Buf.of(got), me.rank(), 1).bytes()).isEqualTo(8);
            Rank.finish(request);
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void refusesForeignByteOrder(Rank me) {
        ByteOrder foreign = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
                ? ByteOrder.BIG_ENDIAN
                : ByteOrder.LITTLE_ENDIAN;
        var buffer = ByteBuffer.allocateDirect(80).order(foreign).asDoubleBuffer();
        Refusals.refusesArgument(dropping(() -> Buf.of(buffer)));
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void refusesClosedMemory(Rank me) {
        Arena arena = Arena.ofShared();
        MemorySegment segment = arena.allocate(64);
        Buf before = Buf.of(segment);
        arena.close();
        Refusals.refusesArgument(dropping(() -> Buf.of(segment)));
        Refusals.refuses(() -> me.world().send(before, me.rank(), 1));
        Refusals.refuses(dropping(() -> me.world().recv(before, me.rank(), 1)));
        Refusals.refuses(dropping(() -> me.world().isend(before, me.rank(), 1)));
        Refusals.refuses(dropping(() -> me.world().irecv(before, me.rank(), 1)));
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void refusesRangesOutsideTheArray(Rank me) {
        int[] array = new int[10];
        Refusals.refusesArgument(dropping(() -> Buf.of(array, 5, 6)));
        Refusals.refusesArgument(dropping(() -> Buf.of(array, -1, 2)));
        Refusals.refusesArgument(dropping(() -> Buf.of(array, 0, -1)));
        Refusals.refusesArgument(dropping(() -> Buf.of(array).slice(8, 3)));
        Refusals.refusesArgument(() -> me.world().attachBuffer(-1));
        Refusals.refusesArgument(dropping(() -> me.mpi().allocate(-1)));
    }
}
