package org.jmpi.samples.it.programs;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;

/// Every rank exchanges messages of all sizes and kinds of memory with the next one, and checks every byte.
public final class Exchanges {
    private static final long SEED = 20_261_121;
    private static final int[] SIZES = {0, 8, 48, 1_000, 20_000, 300_000, 5 << 20};

    private Exchanges() {
    }

    /// Run as one rank.
    public static void main(String[] args) {
        try (Mpi mpi = Mpi.init(args); Arena arena = Arena.ofShared()) {
            for (int bytes : SIZES) {
                exchange(mpi.world(), List.of(MemorySegment.ofArray(new byte[bytes]), arena.allocate(bytes, 8),
                        mpi.allocate(bytes)), bytes);
            }
            long sum = mpi.world().allReduce(1L, Op.SUM);
            if (mpi.world().rank() == 0) {
                System.out.println(sum + " ranks have exchanged everything");
            }
        }
    }

    private static void exchange(Communicator world, List<MemorySegment> memories, int bytes) {
        int right = (world.rank() + 1) % world.size();
        int left = (world.rank() + world.size() - 1) % world.size();
        for (MemorySegment memory : memories) {
            memory.copyFrom(MemorySegment.ofArray(content(world.rank(), bytes)));
            byte[] got = new byte[bytes];
            world.sendRecv(Buf.of(memory), right, 0, Buf.of(got), left, 0);
            if (!Arrays.equals(got, content(left, bytes))) {
                throw new IllegalStateException("wrong bytes: length=" + bytes + ", source=" + left);
            }
        }
    }

    private static byte[] content(int rank, int bytes) {
        byte[] content = new byte[bytes];
        new Random(SEED + rank).nextBytes(content);
        return content;
    }
}
