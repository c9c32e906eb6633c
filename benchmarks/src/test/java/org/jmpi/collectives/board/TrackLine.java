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
import org.openjdk.jcstress.infra.results.I_Result;

/// Who sees a line's first word sees its payload.
@JCStressTest
@State
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "Not there yet.")
@Outcome(id = "14", expect = Expect.ACCEPTABLE, desc = "There, with all its words.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Seen ahead of its words.")
public class TrackLine {
    private static final int RANKS = 2;
    private static final int ROUNDS = 2;
    private static final int WORDS = Track.PAYLOAD / Long.BYTES;
    private static final Payload PAYLOAD = (Payload) Buf.of(new long[]{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});

    private final MemorySegment memory =
            MemorySegment.ofArray(new long[(int) Track.bytes(ROUNDS, RANKS) / Long.BYTES]);
    private final Track mine = track(0);
    private final Track others = track(1);

    private Track track(int rank) {
        return new Track(memory, _ -> {
        }, ROUNDS, RANKS, rank);
    }

    @Actor
    public void writer() {
        mine.write(0, 0, PAYLOAD, 0, Track.PAYLOAD);
    }

    @Actor
    public void reader(I_Result result) {
        if (others.isWritten(0, 0)) {
            long at = others.payload(0, 0);
            for (int word = 0; word < WORDS; word++) {
                result.r1 += (int) memory.get(ValueLayout.JAVA_LONG, at + (long) word * Long.BYTES);
            }
            result.r1 += result.r1 == 0 ? -1 : 0;
        }
    }
}
