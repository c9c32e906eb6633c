package org.jmpi.samples.devices;

import org.jmpi.CartCommunicator;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.kernels.MatrixProduct;

/// C = AB of n × n matrices, cut in two dimensions: a rank has a block of C, and of A and B those slices of its rows and
/// columns that are its own in turn (SUMMA, van de Geijn and Watts 1997).
///
/// For each slice, whoever has it of A sends it along its row of ranks, and whoever has it of B along its column, from and
/// to the devices' memory; then every rank multiplies.
public final class BlockProduct implements AutoCloseable {
    private final Communicator row;
    private final Communicator column;
    private final Device device;
    private final MatrixProduct product;
    private final int n;
    private final int slice;
    private final Part rows;
    private final Part columns;
    private final DeviceBuf c;

    /// Some of 0 to n - 1.
    ///
    /// @param first the first of them
    /// @param count how many
    public record Part(int first, int count) {
        static Part of(int n, int index, int parts) {
            int first = (int) ((long) n * index / parts);
            return new Part(first, (int) ((long) n * (index + 1) / parts) - first);
        }
    }

    /// Prepare it. Collective.
    public BlockProduct(Communicator world, Device device, int n, int slice) {
        int[] dims = CartCommunicator.dims(world.size(), 0, 0);
        int down = world.rank() / dims[1];
        int across = world.rank() % dims[1];
        row = world.split(down, across).orElseThrow();
        column = world.split(across, down).orElseThrow();
        this.device = device;
        this.n = n;
        this.slice = slice;
        rows = Part.of(n, down, dims[0]);
        columns = Part.of(n, across, dims[1]);
        product = MatrixProduct.of(device, Datatype.DOUBLE);
        c = device.allocate(Datatype.DOUBLE, (long) rows.count() * columns.count());
    }

    /// An element of A.
    public static double a(int i, int k) {
        return ((i * 31L + k * 17L) % 23 - 11) / 8.0;
    }

    /// An element of B.
    public static double b(int k, int j) {
        return ((k * 13L + j * 29L) % 19 - 9) / 4.0;
    }

    /// Multiply, and wait for it. Collective.
    public void multiply() {
        try (DeviceBuf a = device.allocate(Datatype.DOUBLE, (long) rows.count() * slice);
                DeviceBuf b = device.allocate(Datatype.DOUBLE, (long) slice * columns.count())) {
            for (int first = 0, turn = 0; first < n; first += slice, turn++) {
                int depth = Math.min(slice, n - first);
                spread(a.slice(0, (long) rows.count() * depth), b.slice(0, (long) depth * columns.count()), first,
                        depth,
                        turn);
                product.multiply(1, a, b, first == 0 ? 0 : 1, c, rows.count(), columns.count(), depth);
            }
            device.stream().synchronise();
        }
    }

    private void spread(DeviceBuf a, DeviceBuf b, int first, int depth, int turn) {
        int ownerOfA = turn % row.size();
        int ownerOfB = turn % column.size();
        if (row.rank() == ownerOfA) {
            a.upload(sliceOfA(first, depth));
        }
        if (column.rank() == ownerOfB) {
            b.upload(sliceOfB(first, depth));
        }
        row.bcast(a, ownerOfA);
        column.bcast(b, ownerOfB);
    }

    private double[] sliceOfA(int first, int depth) {
        double[] values = new double[rows.count() * depth];
        for (int i = 0; i < values.length; i++) {
            values[i] = a(rows.first() + i / depth, first + i % depth);
        }
        return values;
    }

    private double[] sliceOfB(int first, int depth) {
        double[] values = new double[depth * columns.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = b(first + i / columns.count(), columns.first() + i % columns.count());
        }
        return values;
    }

    /// The largest difference of this rank's block to what Java computes.
    public double largestDifference() {
        double[] block = new double[(int) c.count()];
        c.download(block);
        double largest = 0;
        for (int i = 0; i < block.length; i++) {
            double expected = 0;
            for (int k = 0; k < n; k++) {
                expected += a(rows.first() + i / columns.count(), k) * b(k, columns.first() + i % columns.count());
            }
            double difference = Math.abs(block[i] - expected);
            largest = difference <= largest ? largest : difference; // so that NaN counts
        }
        return largest;
    }

    /// Cells of this rank's block.
    public long cells() {
        return c.count();
    }

    @Override
    public void close() {
        product.close();
        c.close();
        row.close();
        column.close();
    }
}
