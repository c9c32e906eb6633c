package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.jmpi.Datatype;

/// Buffers at every alignment, and payloads that look like the headers of a ring.
final class AlignmentBodies {
    private static final int ALIGNMENTS = 16;
    private static final int[] SIZES = {1, 8, 48, 100, 5000};

    private AlignmentBodies() {
    }

    @RankTest(value = Ranks.JUST_TWO, memories = {Memory.HEAP, Memory.NATIVE, Memory.SHARED})
    static void takesEveryAlignmentOfSourceAndTarget(Rank me) {
        for (int pair = 0; pair < ALIGNMENTS * ALIGNMENTS; pair++) {
            for (int size : SIZES) {
                transfer(me, pair / ALIGNMENTS, pair % ALIGNMENTS, size, pair + size);
            }
        }
    }

    @RankTest(value = Ranks.JUST_TWO, memories = {Memory.HEAP, Memory.NATIVE, Memory.SHARED})
    static void takesEveryAlignmentOfLargeMessages(Rank me) {
        for (int shift = 0; shift < ALIGNMENTS; shift++) {
            transfer(me, shift, (7 * shift + 3) % ALIGNMENTS, 200_000 + shift, shift);
        }
    }

    private static void transfer(Rank me, int sourceShift, int targetShift, int size, long key) {
        byte[] content = me.data(key, size);
        if (me.isFirst()) {
            Region region = Region.of(me, me.memory(), Datatype.BYTE, size, sourceShift).fill(content);
            me.world().send(region.buf(), me.last(), 1);
        } else if (me.isLast()) {
            Region region = Region.of(me, me.memory(), Datatype.BYTE, size, targetShift);
            assertThat(me.world().recv(region.buf(), 0, 1).bytes()).isEqualTo(size);
            region.expect(content);
        }
    }

    @RankTest(Ranks.PAIR)
    static void takesNoPayloadForAHeader(Rank me) {
        for (int size : new int[]{8, 48, 49, 64, 128, 1000, 10_000, 100_000}) {
            for (byte[] content : imitations(size)) {
                // Each three times, so that a slot's old payload meets itself when the ring comes round.
                for (int round = 0; round < 3; round++) {
                    pass(me, content);
                }
            }
        }
    }

    private static void pass(Rank me, byte[] content) {
        if (me.isFirst()) {
            me.world().send(me.region(content.length).fill(content).buf(), me.last(), 1);
        } else if (me.isLast()) {
            Region region = me.region(content.length);
            assertThat(me.world().recv(region.buf(), 0, 1).bytes()).isEqualTo(content.length);
            region.expect(content);
        }
    }

    private static List<byte[]> imitations(int size) {
        byte[] ones = new byte[size];
        Arrays.fill(ones, (byte) 0xff);
        byte[] longs = new byte[size + Long.BYTES];
        byte[] ints = new byte[size + Long.BYTES];
        for (int i = 0; i + Long.BYTES <= longs.length; i += Long.BYTES) {
            ByteBuffer.wrap(longs).order(ByteOrder.nativeOrder()).putLong(i, i / Long.BYTES);
            ByteBuffer.wrap(ints)
                    .order(ByteOrder.nativeOrder())
                    .putInt(i, i % 5)
                    .putInt(i + Integer.BYTES, size);
        }
        return List.of(new byte[size], ones, Arrays.copyOf(longs, size), Arrays.copyOf(ints, size));
    }
}
