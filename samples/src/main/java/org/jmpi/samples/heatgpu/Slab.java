package org.jmpi.samples.heatgpu;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.Event;
import org.jmpi.gpu.Stream;
import org.jmpi.gpu.kernels.PairMap;
import org.jmpi.gpu.kernels.Vectors;
import org.jmpi.samples.heat.Plate;

/// This rank's rows of the plate, in its device's memory: two copies, each with a halo of one cell all around.
///
/// A step updates the inner rows on a stream of their own, and meanwhile exchanges the edges with the ranks above and
/// below; the rows at the edges come last.
public final class Slab implements AutoCloseable {
    private static final int UP = 1;
    private static final int DOWN = 2;

    private final Communicator ranks;
    private final Device device;
    private final Stream inner;
    private final Relaxation relaxation;
    private final Vectors vectors;
    private final PairMap change;
    private final int size;
    private final int first;
    private final int rows;
    private final DeviceBuf changes;
    private DeviceBuf now;
    private DeviceBuf next;

    /// Put this rank's rows of a plate of size × size cells on the device.
    ///
    /// @throws IllegalArgumentException where there are more ranks than rows
    public Slab(Communicator ranks, Device device, int size) {
        if (ranks.size() > size) {
            throw new IllegalArgumentException("plate too small for its ranks: size=" + size + ", ranks="
                    + ranks.size() + "; give a larger --size, or use fewer ranks");
        }
        this.ranks = ranks;
        this.device = device;
        this.size = size;
        first = firstOf(ranks.rank());
        rows = firstOf(ranks.rank() + 1) - first;
        inner = device.newStream();
        relaxation = new Relaxation(device, size);
        vectors = Vectors.of(device, Datatype.DOUBLE);
        change = PairMap.of(device, Datatype.DOUBLE, "fabs(a - b)", (a, b) -> Math.abs(a - b));
        double[] cells = start();
        now = onDevice(cells);
        next = onDevice(cells);
        changes = device.allocate(Datatype.DOUBLE, (long) rows * (size + 2));
    }

    private int firstOf(int rank) {
        return (int) ((long) size * rank / ranks.size());
    }

    private double[] start() {
        double[] cells = new double[(rows + 2) * (size + 2)];
        for (int row = 0; row < rows + 2; row++) {
            for (int column = 0; column < size + 2; column++) {
                cells[row * (size + 2) + column] = Plate.at(first + row - 1, column - 1, size);
            }
        }
        return cells;
    }

    private DeviceBuf onDevice(double[] cells) {
        DeviceBuf buf = device.allocate(Datatype.DOUBLE, cells.length);
        buf.upload(cells);
        return buf;
    }

    /// Do one step. On return its messages are through, while the device may still compute.
    public void step() {
        try (Event edges = device.stream().record(); Event inside = inner.record()) {
            // Each half of this step reads what both halves of the last one wrote.
            inner.waitFor(edges);
            relaxation.launch(inner, now, next, 2, rows - 2 > 0 ? rows - 2 : 0);
            exchange();
            device.stream().waitFor(inside);
            relaxation.launch(device.stream(), now, next, 1, 1);
            if (rows > 1) {
                relaxation.launch(device.stream(), now, next, rows, 1);
            }
        }
        DeviceBuf before = now;
        now = next;
        next = before;
    }

    /// Straight from and to the device's memory.
    private void exchange() {
        int above = ranks.rank() > 0 ? ranks.rank() - 1 : Communicator.PROC_NULL;
        int below = ranks.rank() < ranks.size() - 1 ? ranks.rank() + 1 : Communicator.PROC_NULL;
        ranks.sendRecv(row(1), above, UP, row(rows + 1), below, UP);
        ranks.sendRecv(row(rows), below, DOWN, row(0), above, DOWN);
    }

    private DeviceBuf row(int row) {
        return now.slice((long) row * (size + 2) + 1, size);
    }

    /// The most that any cell of the plate changed in the last step.
    public double largestChange() {
        inner.synchronise();
        long halo = size + 2L;
        change.apply(now.slice(halo, changes.count()), next.slice(halo, changes.count()), changes);
        return ranks.allReduce(vectors.max(changes), Op.MAX);
    }

    /// Bring all rows together, straight from the devices' memory. Collective.
    ///
    /// @return size × size temperatures, row by row, on rank 0; an empty array elsewhere
    public double[] gather() {
        inner.synchronise();
        Datatype inside = Datatype.vector(rows, size, size + 2L, Datatype.DOUBLE);
        Buf mine = now.slice(size + 3L, 1).as(inside, 1);
        if (ranks.rank() != 0) {
            ranks.gatherv(mine, null, null, null, 0);
            return new double[0];
        }
        double[] field = new double[Math.multiplyExact(size, size)];
        long[] counts = new long[ranks.size()];
        long[] starts = new long[ranks.size()];
        for (int rank = 0; rank < counts.length; rank++) {
            starts[rank] = (long) firstOf(rank) * size;
            counts[rank] = (long) firstOf(rank + 1) * size - starts[rank];
        }
        ranks.gatherv(mine, Buf.of(field), counts, starts, 0);
        return field;
    }

    /// Wait for the device.
    public void synchronise() {
        inner.synchronise();
        device.stream().synchronise();
    }

    @Override
    public void close() {
        vectors.close();
        change.close();
        changes.close();
        now.close();
        next.close();
        inner.close();
    }
}
