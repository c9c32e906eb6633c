package org.jmpi.collectives.board;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jmpi.Buf;
import org.jmpi.spi.Payload;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/// A line isn't written again while its reader, who has not finished the round, still reads it.
@JCStressTest
@State
@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "What the round holds.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Overwritten by a later round.")
public class TrackReuse {
    private static final int RANKS = 2;
    private static final int ROUNDS = 2;
    private static final Payload OLD = (Payload) Buf.of(new long[]{1});
    private static final Payload NEW = (Payload) Buf.of(new long[]{2});

    private final MemorySegment memory =
            MemorySegment.ofArray(new long[(int) Track.bytes(ROUNDS, RANKS) / Long.BYTES]);
    private final Track writer = track(0);
    private final Track reader = track(1);

    /// Both rounds are written, and the writer has done both.
    public TrackReuse() {
        for (long round = 0; round < ROUNDS; round++) {
            writer.write(round, 0, OLD, 0, Long.BYTES);
            writer.finish(round);
        }
    }

    private Track track(int rank) {
        return new Track(memory, _ -> {
        }, ROUNDS, RANKS, rank);
    }

    @Actor
    public void writer() {
        if (writer.hasRoom(ROUNDS)) {
            writer.write(ROUNDS, 0, NEW, 0, Long.BYTES);
        }
    }

    @Actor
    public void reader(J_Result result) {
        result.r1 = memory.get(ValueLayout.JAVA_LONG, reader.payload(0, 0));
        reader.finish(0);
    }
}
