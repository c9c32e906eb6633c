package org.jmpi.benchmarks.collectives;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.benchmarks.measure.Buffers;

/// What collectives work on, all of one size: a block, and as many blocks as there are ranks, out and in.
///
/// @param out     a block that goes out
/// @param in      a block that comes in
/// @param outAll  a block for each rank
/// @param inAll   a block from each rank
/// @param counts  elements of each rank's block
/// @param displs  where each rank's block begins, in elements
/// @param outEach the blocks of `outAll`, each by itself; none where the shape has no blocks
/// @param inEach  the blocks of `inAll`, likewise
record Operands(Communicator world, Buf out, Buf in, Buf outAll, Buf inAll, long[] counts, long[] displs, Buf[] outEach,
        Buf[] inEach) {

    /// Cut operands out of memory.
    ///
    /// @param outgoing memory for the blocks that go out
    /// @param incoming memory for those that come in
    /// @param shape    what they are made of
    static Operands of(Communicator world, MemorySegment outgoing, MemorySegment incoming, Shape shape, long bytes) {
        int ranks = world.size();
        long all = shape.memory(bytes, ranks);
        Buf outAll = buf(shape, outgoing, all);
        Buf inAll = buf(shape, incoming, all);
        Buf out = buf(shape, outgoing, bytes);
        long[] counts = new long[ranks];
        Arrays.fill(counts, out.count());
        long[] displs = new long[ranks];
        Arrays.setAll(displs, rank -> rank * out.count());
        return new Operands(world, out, buf(shape, incoming, bytes), outAll, inAll, counts, displs,
                shape.hasBlocks() ? each(outAll, displs, out.count()) : new Buf[0],
                shape.hasBlocks() ? each(inAll, displs, out.count()) : new Buf[0]);
    }

    private static Buf buf(Shape shape, MemorySegment memory, long bytes) {
        return shape.isReduction() ? Buffers.doubles(memory, bytes) : Buffers.part(memory, bytes);
    }

    private static Buf[] each(Buf all, long[] displs, long count) {
        return Arrays.stream(displs).mapToObj(at -> all.slice(at, count)).toArray(Buf[]::new);
    }
}
