package org.jmpi.samples.it.programs;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.SplittableRandom;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Mpi;
import org.jmpi.Status;

/// Rank 0 sends as many bytes as the first argument says, `heap` or `native`; rank 1 checks every word.
public final class LargeMessage {
    private static final long SEED = 20_260_714;
    private static final int TAG = 5;

    private LargeMessage() {
    }

    /// Run as one rank.
    public static void main(String[] args) {
        long words = Long.parseLong(args[0]) / Long.BYTES;
        try (Mpi mpi = Mpi.init(args)) {
            Communicator world = mpi.world();
            MemorySegment memory = args[1].equals("heap")
                    ? MemorySegment.ofArray(new long[Math.toIntExact(words)])
                    : mpi.allocate(words * Long.BYTES);
            Buf buf = Buf.of(memory, Datatype.LONG, words);
            if (world.rank() == 0) {
                fill(memory, words);
                world.send(buf, 1, TAG);
            } else {
                Status status = world.recv(buf, 0, TAG);
                check(memory, words);
                System.out.println(status.count(Datatype.LONG) + " words of tag " + status.tag() + " are right");
            }
        }
    }

    private static void fill(MemorySegment memory, long words) {
        var random = new SplittableRandom(SEED);
        for (long i = 0; i < words; i++) {
            memory.setAtIndex(JAVA_LONG, i, random.nextLong());
        }
    }

    private static void check(MemorySegment memory, long words) {
        var random = new SplittableRandom(SEED);
        for (long i = 0; i < words; i++) {
            long expected = random.nextLong();
            if (memory.getAtIndex(JAVA_LONG, i) != expected) {
                throw new IllegalStateException("word is wrong: index=" + i + ", got="
                        + memory.getAtIndex(JAVA_LONG, i) + ", expected=" + expected + ", seed=" + SEED);
            }
        }
    }
}
