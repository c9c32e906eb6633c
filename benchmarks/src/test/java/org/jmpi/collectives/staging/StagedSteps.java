package org.jmpi.collectives.staging;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.BooleanSupplier;
import org.jmpi.spi.SharedSpace;
import org.jmpi.spi.Payload;
import org.jmpi.spi.SharedWriter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/// Who sees all ranks at a step sees what they wrote before it, and which call it belongs to, and nothing of a step that comes after those.
@JCStressTest
@State
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "Neither saw the other.")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "The second saw the first.")
@Outcome(id = "2, 0", expect = Expect.ACCEPTABLE, desc = "The first saw the second.")
@Outcome(id = "2, 1", expect = Expect.ACCEPTABLE, desc = "Both saw the other.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A step seen ahead of its bytes, or bytes of a later step.")
public class StagedSteps {
    private static final int RANKS = 2;
    private static final int PLACE = 64;
    /// With the head of one place.
    private static final int HALF = 128;
    private static final long BYTES = RANKS * (128 + 2L * HALF);

    private final MemorySegment memory = MemorySegment.ofArray(new long[(int) BYTES / Long.BYTES]);
    private final StagingArea first = new StagingArea(new Space(memory), 0, BYTES, RANKS, 0);
    private final StagingArea second = new StagingArea(new Space(memory), 0, BYTES, RANKS, 1);

    @Actor
    public void first(JJ_Result result) {
        result.r1 = exchange(first, 0, 1);
    }

    @Actor
    public void second(JJ_Result result) {
        result.r2 = exchange(second, 1, 0);
    }

    /// Two steps; a rank that saw the other tell both writes once more where the first step's bytes stand. What it read of
    /// the other, 0 for nothing.
    private static long exchange(StagingArea area, int self, int other) {
        area.begin(1, 2, 3);
        area.next(PLACE);
        write(area, self, self + 1);
        area.mark();
        area.tell();
        if (area.writer() >= 0) {
            return 0;
        }
        area.requireSameCall(other);
        long seen = area.memory().get(ValueLayout.JAVA_LONG, area.at(other));
        area.next(PLACE);
        area.tell();
        area.next(PLACE);
        if (area.reader() < 0) {
            write(area, self, -1);
            area.mark();
        }
        return seen;
    }

    private static void write(StagingArea area, int self, long value) {
        area.memory().set(ValueLayout.JAVA_LONG, area.at(self), value);
    }

    private record Space(MemorySegment memory) implements SharedSpace {
        @Override
        public long allocate(long bytes) {
            return -1;
        }

        @Override
        public MemorySegment at(long offset, long bytes) {
            return memory;
        }

        @Override
        public SharedWriter writer() {
            return Payload::read;
        }

        @Override
        public void free(long offset, BooleanSupplier unused) {
        }

        @Override
        public void ring(int rank) {
        }

        @Override
        public boolean hasClosed(int rank) {
            return false;
        }
    }
}
