package org.jmpi.samples.defects;

import static org.jmpi.samples.defects.Verdict.ANY;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jspecify.annotations.Nullable;

/// Memory that a call can't use.
final class InvalidBuffers {

    private InvalidBuffers() {
    }

    static List<Defect> defects() {
        return List.of(
                Defect.named("no buffer at all")
                        .wrong(mpi -> toRight(mpi, null))
                        .is(Verdict.refusal(ANY, "buffer is null; pass Buf.empty() for a message without data"))
                        .right(mpi -> toRight(mpi, Buf.empty())),
                Defect.named("a receive into memory that is read-only")
                        .wrong(mpi -> broadcastInto(mpi, MemorySegment.ofArray(new byte[8]).asReadOnly()))
                        .is(Verdict.refusal(1, "receive buffer is read-only: count=8, datatype=byte"))
                        .right(mpi -> broadcastInto(mpi, MemorySegment.ofArray(new byte[8]))),
                Defect.named("memory whose arena is closed")
                        .wrong(mpi -> native8(mpi, true))
                        .is(Verdict.refusal(ANY, "buffer's memory is closed; keep its Arena open"))
                        .right(mpi -> native8(mpi, false)),
                Defect.named("an exchange whose buffers overlap")
                        .wrong(mpi -> exchange(mpi, 3))
                        .is(Verdict.refusal(ANY, "send and receive buffers overlap: send=16 bytes, receive=16 bytes"))
                        .right(mpi -> exchange(mpi, 4)),
                Defect.named("a reduction from a buffer to itself")
                        .wrong(mpi -> {
                            Buf both = Buf.of(new double[4]);
                            mpi.world().allReduce(both, both, Op.SUM);
                        })
                        .is(Verdict.refusal(ANY, "send and receive buffers overlap"))
                        .right(mpi -> mpi.world().allReduce(Buf.of(new double[4]), Op.SUM)),
                Defect.named("a range beyond its array")
                        .wrong(mpi -> toRight(mpi, Buf.of(new int[10], 8, 4)))
                        .is(Verdict.refusal(ANY, "range leaves the array"))
                        .right(mpi -> toRight(mpi, Buf.of(new int[10], 6, 4))),
                Defect.named("a type that reaches beyond its memory")
                        .wrong(mpi -> toRight(mpi, column(4)))
                        .is(Verdict.refusal(ANY, "elements leave the memory: count=1, datatype=vector(4, 1, 4, double)",
                                "memory=96 bytes"))
                        .right(mpi -> toRight(mpi, column(3))),
                Defect.named("a view in the other byte order")
                        .wrong(mpi -> toRight(mpi, Buf.of(ByteBuffer.allocateDirect(16).asDoubleBuffer())))
                        .is(Verdict.refusal(ANY, "order(ByteOrder.nativeOrder())"))
                        .right(mpi -> toRight(mpi, Buf.of(
                                ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder()).asDoubleBuffer()))));
    }

    /// So many rows of the first column of three by four.
    private static Buf column(int rows) {
        return Buf.of(new double[12]).as(Datatype.vector(rows, 1, 4, Datatype.DOUBLE), 1);
    }

    @SuppressWarnings("NullAway") // what the callee refuses
    private static void toRight(Mpi mpi, @Nullable Buf buf) {
        Communicator world = mpi.world();
        if (world.rank() == 0) {
            world.send(buf, 1, 0);
        } else {
            world.recv(Buf.of(new byte[64]), 0, 0);
        }
    }

    private static void broadcastInto(Mpi mpi, MemorySegment memory) {
        mpi.world().bcast(mpi.world().rank() == 0 ? Buf.of(new byte[8]) : Buf.of(memory), 0);
    }

    private static void native8(Mpi mpi, boolean close) {
        Arena arena = Arena.ofShared();
        Buf buf = Buf.of(arena.allocate(8));
        if (close) {
            arena.close();
        }
        mpi.world().bcast(buf, 0);
        if (!close) {
            arena.close();
        }
    }

    private static void exchange(Mpi mpi, int receiveAt) {
        int other = 1 - mpi.world().rank();
        int[] data = new int[8];
        mpi.world().sendRecv(Buf.of(data, 0, 4), other, 0, Buf.of(data, receiveAt, 4), other, 0);
    }
}
