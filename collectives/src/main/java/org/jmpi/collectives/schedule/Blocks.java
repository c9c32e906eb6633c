package org.jmpi.collectives.schedule;

import java.util.Arrays;

/// Where the blocks of the ranks stand in a packed stream, in bytes. Has value equality.
public sealed interface Blocks {

    /// First byte of the block of `rank`.
    long offset(int rank);

    /// Bytes in the block of `rank`.
    long length(int rank);

    /// Bytes in the blocks of all `size` ranks.
    long total(int size);

    /// The byte behind the last one of any block.
    long end(int size);

    /// Whether the blocks of `size` ranks stand one behind the other in rank order.
    boolean isPacked(int size);

    /// No bytes for anyone.
    static Blocks none() {
        return whole(0);
    }

    /// The same bytes from 0 on for everyone.
    static Blocks whole(long length) {
        return at(0, length);
    }

    /// The same bytes from `offset` on for everyone.
    static Blocks at(long offset, long length) {
        return new Even(offset, length, 0);
    }

    /// Equal blocks in rank order.
    static Blocks regular(long length) {
        return new Even(0, length, length);
    }

    /// `length` bytes in one nearly equal part for each of `size` ranks, cut as [Region#part] does.
    static Blocks parts(long length, int size, long unit) {
        return length % (unit * size) == 0 ? regular(length / size) : new Parts(length, size, unit);
    }

    /// Blocks of their own lengths and offsets; the arrays are kept, and must not change.
    static Blocks listed(long[] lengths, long[] offsets) {
        return new Listed(lengths, offsets);
    }

    /// Blocks of their own lengths, one behind the other; the array is kept.
    static Blocks packed(long[] lengths) {
        long[] offsets = new long[lengths.length];
        for (int rank = 1; rank < lengths.length; rank++) {
            offsets[rank] = offsets[rank - 1] + lengths[rank - 1];
        }
        return new Listed(lengths, offsets);
    }

    /// Blocks of one length at equal distances.
    record Even(long first, long length, long stride) implements Blocks {
        @Override
        public long offset(int rank) {
            return first + rank * stride;
        }

        @Override
        public long length(int rank) {
            return length;
        }

        @Override
        public long total(int size) {
            return length * size;
        }

        @Override
        public long end(int size) {
            return offset(size - 1) + length;
        }

        @Override
        public boolean isPacked(int size) {
            return stride == length || size == 1;
        }

        /// Written out for the same reason as in [Problem].
        @Override
        public boolean equals(Object other) {
            return other instanceof Even that && first == that.first && length == that.length && stride == that.stride;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * Long.hashCode(first) + Long.hashCode(length)) + Long.hashCode(stride);
        }
    }

    /// The parts of a run of bytes: unlike lists, they cost a million ranks nothing.
    record Parts(long length, int size, long unit) implements Blocks {
        private Region part(int rank) {
            return new Region(Space.SEND, 0, length).part(rank, size, unit);
        }

        @Override
        public long offset(int rank) {
            return part(rank).offset();
        }

        @Override
        public long length(int rank) {
            return part(rank).length();
        }

        @Override
        public long total(int size) {
            return length;
        }

        @Override
        public long end(int size) {
            return length;
        }

        @Override
        public boolean isPacked(int size) {
            return true;
        }

        /// Written out for the same reason as in [Problem].
        @Override
        public boolean equals(Object other) {
            return other instanceof Parts that && length == that.length && size == that.size && unit == that.unit;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * Long.hashCode(length) + size) + Long.hashCode(unit);
        }
    }

    /// Blocks from two lists.
    final class Listed implements Blocks {
        private final long[] lengths;
        private final long[] offsets;

        private Listed(long[] lengths, long[] offsets) {
            this.lengths = lengths;
            this.offsets = offsets;
        }

        @Override
        public long offset(int rank) {
            return offsets[rank];
        }

        @Override
        public long length(int rank) {
            return lengths[rank];
        }

        @Override
        public long total(int size) {
            return Arrays.stream(lengths).sum();
        }

        @Override
        public long end(int size) {
            long end = 0;
            for (int rank = 0; rank < size; rank++) {
                end = Math.max(end, lengths[rank] == 0 ? 0 : offsets[rank] + lengths[rank]);
            }
            return end;
        }

        @Override
        public boolean isPacked(int size) {
            for (int rank = 1; rank < size; rank++) {
                if (offsets[rank] != offsets[rank - 1] + lengths[rank - 1]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Listed that && Arrays.equals(lengths, that.lengths)
                    && Arrays.equals(offsets, that.offsets);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(lengths) + Arrays.hashCode(offsets);
        }

        @Override
        public String toString() {
            return "lengths=" + Arrays.toString(lengths) + ", offsets=" + Arrays.toString(offsets);
        }
    }
}
