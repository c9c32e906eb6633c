package org.jmpi.collectives;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jmpi.Datatype;

/// Counts and displacements in elements.
///
/// @param counts elements of each rank's block
/// @param displs first element of each rank's block
/// @param end    the element behind the last
record Layout(long[] counts, long[] displs, long end) {

    /// Blocks in rank order without gaps.
    static Layout packed(long[] counts) {
        long[] displs = new long[counts.length];
        for (int rank = 1; rank < counts.length; rank++) {
            displs[rank] = displs[rank - 1] + counts[rank - 1];
        }
        return new Layout(counts, displs, Arrays.stream(counts).sum());
    }

    /// Blocks of random lengths in random order, with gaps.
    static Layout random(int size, Random random, Sample sample) {
        return shuffled(
                PerRank.of(size, _ -> (long) sample.count()).stream().mapToLong(count -> count).toArray(),
                random);
    }

    /// Blocks of given lengths in random order, with gaps.
    static Layout shuffled(long[] counts, Random random) {
        List<Integer> order = new ArrayList<>(PerRank.of(counts.length, rank -> rank));
        Collections.shuffle(order, random);
        long[] displs = new long[counts.length];
        long end = 0;
        for (int rank : order) {
            displs[rank] = end + random.nextInt(3);
            end = displs[rank] + counts[rank];
        }
        return new Layout(counts, displs, end + random.nextInt(3));
    }

    /// A rank's block of packed bytes.
    byte[] get(byte[] from, int rank, Datatype type) {
        int start = Math.toIntExact(displs[rank] * type.size());
        return Arrays.copyOfRange(from, start, start + Math.toIntExact(counts[rank] * type.size()));
    }

    /// Copy a rank's block into packed bytes.
    void put(byte[] block, byte[] into, int rank, Datatype type) {
        System.arraycopy(block, 0, into, Math.toIntExact(displs[rank] * type.size()), block.length);
    }
}
