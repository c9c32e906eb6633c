package org.jmpi.conformance.collectives;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Blocks of different lengths in a buffer, in any order and with gaps.
///
/// @param counts bytes of each rank's block
/// @param displs where each block begins
/// @param span   bytes the buffer needs
record Placement(long[] counts, long[] displs, int span) {

    /// Blocks of 0 to `largest` bytes, one a rank.
    static Placement random(int ranks, int largest, SplittableRandom random) {
        long[] counts =
                random.longs(ranks, 0, largest + 1L).map(count -> count % 4 == 0 ? 0 : count).toArray();
        return of(counts, random);
    }

    /// Blocks of the given lengths, placed at random.
    static Placement of(long[] counts, SplittableRandom random) {
        long[] displs = new long[counts.length];
        int first = random.nextInt(counts.length);
        long at = 0;
        for (int i = 0; i < counts.length; i++) {
            int rank = (first + i) % counts.length;
            at += random.nextInt(5);
            displs[rank] = at;
            at += counts[rank];
        }
        return new Placement(counts, displs, Math.toIntExact(at + 3));
    }

    /// The same with every number times `unit`: from elements to bytes.
    Placement scaled(int unit) {
        return new Placement(Arrays.stream(counts).map(count -> count * unit).toArray(),
                Arrays.stream(displs).map(displ -> displ * unit).toArray(), span * unit);
    }

    /// Bytes of one rank's block.
    int count(int rank) {
        return Math.toIntExact(counts[rank]);
    }

    /// Write `block` to the place of `rank`.
    void put(byte[] buffer, int rank, byte[] block) {
        System.arraycopy(block, 0, buffer, Math.toIntExact(displs[rank]), block.length);
    }

    /// The block of `rank`.
    byte[] get(byte[] buffer, int rank) {
        int from = Math.toIntExact(displs[rank]);
        return Arrays.copyOfRange(buffer, from, from + count(rank));
    }

    /// `before` with every rank's block of the call `key` in its place.
    byte[] everyone(Team team, long key, byte[] before) {
        byte[] all = before.clone();
        IntStream.range(0, counts.length).forEach(rank -> put(all, rank, team.data(rank, key, count(rank))));
        return all;
    }
}
