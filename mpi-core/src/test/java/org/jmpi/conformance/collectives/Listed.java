package org.jmpi.conformance.collectives;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Buffers that hold a block for each rank, in bytes of the packed content.
final class Listed {

    private Listed() {
    }

    /// Equal blocks in rank order.
    static Placement regular(int size, int bytes) {
        return new Placement(LongStream.generate(() -> bytes).limit(size).toArray(),
                LongStream.range(0, size).map(rank -> rank * bytes).toArray(), size * bytes);
    }

    /// Blocks of the given lengths without gaps.
    static Placement dense(long[] counts) {
        long[] displs = new long[counts.length];
        for (int rank = 1; rank < counts.length; rank++) {
            displs[rank] = displs[rank - 1] + counts[rank - 1];
        }
        return new Placement(counts, displs, Math.toIntExact(LongStream.of(counts).sum()));
    }

    /// Put this rank's data into its block of a buffer for all, else into a buffer of just that block.
    static void fillOwn(Draw draw, Slot slot, Placement blocks, boolean forAll, int round) {
        byte[] own = draw.data(draw.rank(), round, blocks.count(draw.rank()));
        byte[] content = own;
        if (forAll) {
            content = slot.untouched();
            blocks.put(content, draw.rank(), own);
        }
        slot.fill(content);
    }

    /// `before` with what this rank gives to each, or gets of each, in its block.
    static byte[] exchanged(Draw draw, Placement blocks, byte[] before, boolean incoming, int round) {
        byte[] all = before.clone();
        IntStream.range(0, draw.size())
                .forEach(peer -> blocks.put(all, peer, between(draw, peer, incoming, round, blocks.count(peer))));
        return all;
    }

    /// What this rank gives to a peer, or gets of it.
    static byte[] between(Draw draw, int peer, boolean incoming, int round, int bytes) {
        return incoming ? draw.data(peer, draw.rank(), round, bytes) : draw.data(draw.rank(), peer, round, bytes);
    }
}
