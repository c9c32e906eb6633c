package org.jmpi.benchmarks.measure;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Request;

/// Steps of a five-point stencil on a plate of two halves, one a rank, by persistent requests.
///
/// ```
///   rank 0: row 0, rows 1 to n │ row n + 1: halo     a row is one message; row 0 and the first and
///   rank 1: row 0: halo │ rows 1 to n, row n + 1     last cell of each row never change
/// ```
public final class Plate implements Duet, AutoCloseable {
    private static final int TAG = 1;
    /// Cells of a rank's copy; there are two, for the step done and the next one.
    private static final int CELLS = 1 << 20;

    private final int columns;
    private final int rows;
    private final MemorySegment[] copies;
    private final Request[][] requests;
    private int current;
    private long exchangeNanos;

    /// @param halo bytes of a row, a multiple of eight and at least 24
    public Plate(Communicator world, Buffers buffers, long halo) {
        if (halo % Double.BYTES != 0 || halo < 3 * Double.BYTES || halo > (long) CELLS * Double.BYTES) {
            throw new IllegalArgumentException("no row of a plate: bytes=" + halo + "; give a multiple of 8 from 24 to "
                    + CELLS * Double.BYTES);
        }
        columns = (int) (halo / Double.BYTES);
        rows = CELLS / columns;
        long bytes = (rows + 2) * halo;
        copies = new MemorySegment[]{buffers.memory(bytes), buffers.memory(bytes)};
        requests = new Request[][]{requests(world, copies[0]), requests(world, copies[1])};
    }

    private Request[] requests(Communicator world, MemorySegment plate) {
        int peer = 1 - world.rank();
        int edge = world.rank() == 0 ? rows : 1;
        int halo = world.rank() == 0 ? rows + 1 : 0;
        return new Request[]{world.recvInit(row(plate, halo), peer, TAG), world.sendInit(row(plate, edge), peer, TAG)};
    }

    private Buf row(MemorySegment plate, int row) {
        if (plate.heapBase().orElse(null) instanceof double[] array) {
            return Buf.of(array, row * columns, columns);
        }
        return Buf.of(plate.asSlice((long) row * columns * Double.BYTES), Datatype.DOUBLE, columns);
    }

    @Override
    public void lead(long rounds) {
        long exchanging = 0;
        for (long i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            Request.startAll(requests[current]);
            Request.awaitAll(requests[current]);
            exchanging += System.nanoTime() - start;
            step();
        }
        exchangeNanos = exchanging;
    }

    @Override
    public void follow(long rounds) {
        lead(rounds);
    }

    private void step() {
        MemorySegment from = copies[current];
        MemorySegment to = copies[1 - current];
        if (from.heapBase().orElse(null) instanceof double[] now
                && to.heapBase().orElse(null) instanceof double[] next) {
            for (int row = 1; row <= rows; row++) {
                relax(now, next, row * columns, columns);
            }
        } else {
            for (int row = 1; row <= rows; row++) {
                relax(from, to, row * columns, columns);
            }
        }
        current = 1 - current;
    }

    /// Arrays by themselves: as segments they take twice as long.
    private static void relax(double[] from, double[] to, int begin, int columns) {
        for (int i = begin + 1; i < begin + columns - 1; i++) {
            to[i] = 0.25 * ((from[i - columns] + from[i + columns]) + (from[i - 1] + from[i + 1]));
        }
    }

    private static void relax(MemorySegment from, MemorySegment to, int begin, int columns) {
        for (int i = begin + 1; i < begin + columns - 1; i++) {
            to.setAtIndex(ValueLayout.JAVA_DOUBLE, i,
                    0.25 * ((at(from, i - columns) + at(from, i + columns)) + (at(from, i - 1) + at(from, i + 1))));
        }
    }

    private static double at(MemorySegment plate, int cell) {
        return plate.getAtIndex(ValueLayout.JAVA_DOUBLE, cell);
    }

    /// Nanoseconds of the last rounds that this rank spent exchanging, or waiting to.
    public long exchangeNanos() {
        return exchangeNanos;
    }

    @Override
    public void close() {
        for (Request[] ofCopy : requests) {
            for (Request request : ofCopy) {
                request.free();
            }
        }
    }
}
