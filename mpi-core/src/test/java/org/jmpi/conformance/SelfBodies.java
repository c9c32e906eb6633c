package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Request;
import org.jmpi.Status;

/// Messages to oneself.
final class SelfBodies {
    private static final int[] SIZES = {0, 1, 8, 49, 5000, 300_000};

    private SelfBodies() {
    }

    @RankTest(Ranks.ANY)
    static void blocksNotWhereTheReceiveIsPosted(Rank me) {
        for (Communicator comm : new Communicator[]{me.world(), me.mpi().self()}) {
            for (int size : SIZES) {
                Region region = me.region(size);
                Request request = comm.irecv(region.buf(), comm.rank(), 1);
                if (size % 2 == 0) {
                    comm.send(me.filled(size, size).buf(), comm.rank(), 1);
                } else {
                    comm.ssend(me.filled(size, size).buf(), comm.rank(), 1);
                }
                assertThat(request.await()).isEqualTo(new Status(comm.rank(), 1, size, false, null));
                region.expect(me.data(size, size));
            }
        }
    }

    @RankTest(Ranks.ANY)
    static void findsItsOwnMessage(Rank me) {
        for (int size : SIZES) {
            Request request = me.world().isend(me.filled(size, size).buf(), me.rank(), 1);
            assertThat(me.world().probe(Communicator.ANY_SOURCE, 1).bytes()).isEqualTo(size);
            me.recv(me.rank(), 1, size, size);
            assertThat(request.await()).isEqualTo(Status.EMPTY);
        }
    }

    @RankTest(Ranks.ANY)
    static void completesASynchronousSendToItselfOnlyWithItsReceive(Rank me) {
        Request request = me.world().issend(me.filled(1, 8).buf(), me.rank(), 1);
        assertThat(request.test()).isNull();
        me.recv(me.rank(), 1, 1, 8);
        assertThat(request.await()).isEqualTo(Status.EMPTY);
    }

    @RankTest(Ranks.ANY)
    static void keepsItsOwnMessagesInOrder(Rank me) {
        Request[] requests = IntStream.range(0, 200)
                .mapToObj(i -> me.world().isend(me.filled(i, size(i)).buf(), me.rank(), 1))
                .toArray(Request[]::new);
        for (int i = 0; i < requests.length; i++) {
            me.recv(me.rank(), 1, i, size(i));
        }
        Rank.finish(requests);
    }

    private static int size(int index) {
        return index % 20 == 0 ? 50_000 : index;
    }

    @RankTest(Ranks.ANY)
    static void exchangesWithItself(Rank me) {
        Region in = me.region(1000);
        Communicator self = me.mpi().self();
        assertThat(self.sendRecv(me.filled(1, 1000).buf(), 0, 1, in.buf(), 0, 1).bytes()).isEqualTo(1000);
        in.expect(me.data(1, 1000));
        assertThat(self.size()).isEqualTo(1);
        assertThat(self.rank()).isZero();
    }

    @RankTest(Ranks.ONE)
    static void movesALargeMessage(Rank me) {
        if (!me.isFirst()) {
            return;
        }
        long bytes = 64L << 20;
        // Compared in place: a region's copies would need four times the memory.
        MemorySegment source = me.allocate(me.memory(), Datatype.BYTE, bytes);
        MemorySegment target = me.allocate(me.memory(), Datatype.BYTE, bytes);
        byte[] chunk = me.data(0, 1_000_003);
        for (long at = 0; at < bytes; at += chunk.length) {
            MemorySegment.copy(MemorySegment.ofArray(chunk), 0, source, at,
                    Math.min(chunk.length, bytes - at));
        }
        Request request = me.world().isend(Buf.of(source), 0, 1);
        assertThat(me.world().recv(Buf.of(target), 0, 1).bytes()).isEqualTo(bytes);
        assertThat(request.await()).isEqualTo(Status.EMPTY);
        assertThat(source.mismatch(target)).isEqualTo(-1);
    }
}
