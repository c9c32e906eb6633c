package org.jmpi.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Blocks of elements with gaps between them.
///
/// @param lengths elements in each block
/// @param starts  first element of each block
record Blocks(long[] lengths, long[] starts) {

    /// Blocks of 0 to 6 elements, `count` in all, in ascending order.
    static Blocks random(int count, SplittableRandom random) {
        List<Long> lengths = new ArrayList<>();
        List<Long> starts = new ArrayList<>();
        long at = 0;
        for (int left = count; left > 0;) {
            int length = Math.min(left, random.nextInt(7));
            at += random.nextInt(4);
            lengths.add((long) length);
            starts.add(at);
            at += length;
            left -= length;
        }
        return new Blocks(longs(lengths), longs(starts));
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    /// The same blocks, the last one first.
    Blocks reversed() {
        return new Blocks(reversed(lengths), reversed(starts));
    }

    private static long[] reversed(long[] values) {
        return IntStream.range(0, values.length).mapToLong(i -> values[values.length - 1 - i]).toArray();
    }

    /// Where each element stands.
    int[] offsets() {
        return IntStream.range(0, lengths.length)
                .flatMap(block -> IntStream.range(0, (int) lengths[block])
                        .map(i -> (int) starts[block] + i))
                .toArray();
    }

    /// Elements up to the end of the last block.
    int span() {
        return IntStream.range(0, lengths.length)
                .map(block -> (int) (starts[block] + lengths[block]))
                .max()
                .orElse(0);
    }
}
