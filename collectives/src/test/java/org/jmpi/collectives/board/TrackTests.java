package org.jmpi.collectives.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jmpi.Buf;
import org.jmpi.spi.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The line protocol by itself: no line is read torn, early or twice, and none is overwritten while someone needs it.
class TrackTests {
    private static final int ROUNDS = 4;
    private static final int WORDS = 14;
    private static final int RUNS = 40_000;

    private static Track[] tracks(int size) {
        MemorySegment memory = Arena.ofAuto().allocate(Track.bytes(ROUNDS, size), 64);
        Track[] tracks = new Track[size];
        for (int rank = 0; rank < size; rank++) {
            tracks[rank] = new Track(memory, _ -> {
            }, ROUNDS, size, rank);
        }
        return tracks;
    }

    @ParameterizedTest
    @CsvSource({"2, 3", "3, 5", "4, 7"})
    void everyLineIsReadWholeByWhoeverNeedsIt(int size, long seed) throws Exception {
        Track[] tracks = tracks(size);
        try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
            List<Future<?>> ranks = new ArrayList<>();
            for (int rank = 0; rank < size; rank++) {
                int self = rank;
                ranks.add(threads.submit(() -> play(tracks[self], self, size, seed)));
            }
            for (Future<?> rank : ranks) {
                assertThat(rank.get()).as("seed=%d", seed).isNull();
            }
        }
    }

    /// Rounds in which one writes, or all.
    private static void play(Track track, int self, int size, long seed) {
        SplittableRandom common = new SplittableRandom(seed);
        for (long round = 0; round < RUNS / size; round++) {
            int writer = common.nextInt(size + 1);
            if (writer == self || writer == size) {
                write(track, round, self);
            }
            for (int from = 0; from < size; from++) {
                if (writer == from || writer == size) {
                    expect(track, round, from);
                }
            }
            track.finish(round);
        }
    }

    private static void write(Track track, long round, int self) {
        while (!track.hasRoom(round)) {
            Thread.yield();
        }
        long[] words = new long[WORDS];
        Arrays.fill(words, round * 100 + self);
        track.write(round, self, (Payload) Buf.of(words), 0, WORDS * Long.BYTES);
    }

    private static void expect(Track track, long round, int from) {
        while (!track.isWritten(round, from)) {
            Thread.yield();
        }
        assertThat(track.shape(round, from)).isEqualTo(from);
        long[] words = track.memory()
                .asSlice(track.payload(round, from), WORDS * (long) Long.BYTES)
                .toArray(ValueLayout.JAVA_LONG);
        assertThat(words).containsOnly(round * 100 + from);
    }

    @Test
    void aRoundFinishedAheadOfAnotherGivesNoRoom() {
        Track[] tracks = tracks(2);
        for (long round = 0; round < ROUNDS; round++) {
            tracks[0].write(round, 0, null, 0, 0);
            tracks[0].finish(round);
        }
        for (long round = 1; round < ROUNDS; round++) {
            tracks[1].finish(round);
        }
        assertThat(tracks[0].hasRoom(ROUNDS)).isFalse();
        assertThat(tracks[0].laggard()).isEqualTo(1);
        tracks[1].finish(0);
        assertThat(tracks[0].hasRoom(ROUNDS)).isTrue();
    }

    @Test
    void itIsLeftWhenAllHaveLeft() {
        Track[] tracks = tracks(3);
        tracks[2].leave();
        tracks[0].leave();
        assertThat(tracks[0].isLeft()).isFalse();
        tracks[1].leave();
        assertThat(tracks[0].isLeft()).isTrue();
    }
}
