package org.jmpi.samples;

import static java.util.Locale.ROOT;

import java.io.PrintStream;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.gpu.Device;
import org.jmpi.samples.devices.BlockProduct;
import org.jmpi.samples.devices.Roofline;

/// Multiplies matrices on GPUs, or whatever device each rank has, cut into blocks in two dimensions.
///
/// Shows broadcasts along rows and columns of ranks, straight from and to device memory. Options:
///
/// - `--size N`: N × N matrices of doubles (400)
/// - `--slice K`: columns of A and rows of B that are sent at a time (64)
///
/// Up to size 1500 every rank computes its block again in Java and compares. The time is the slowest rank's, with the
/// making of A and B.
///
/// Run it: `./jmpirun -np 4 sample:matmul-gpu --size 1000`
public final class MatmulGpu {
    private static final int LARGEST_SIZE = 40_000;
    private static final int LARGEST_COMPARISON = 1_500;
    private static final double TOLERANCE = 1e-9;

    private final Communicator world;
    private final PrintStream out;
    private final int size;
    private final int slice;

    private MatmulGpu(Communicator world, Options options, PrintStream out) {
        this.world = world;
        this.out = out;
        size = options.number("size", 400, 1, LARGEST_SIZE);
        slice = options.number("slice", 64, 1, LARGEST_SIZE);
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        var options = Options.parse(args, "size", "slice").withoutOperands();
        try (Device device = Device.forRank(mpi)) {
            new MatmulGpu(mpi.world(), options, out).multiply(device);
        }
    }

    private void multiply(Device device) {
        say(size + " x " + size + " matrices, " + world.size() + " ranks on " + device.info().id() + " ("
                + device.info().name() + ")");
        Roofline roofline = Roofline.of(device);
        try (var product = new BlockProduct(world, device, size, slice)) {
            world.barrier();
            double start = Mpi.wtime();
            product.multiply();
            double seconds = world.allReduce(Mpi.wtime() - start, Op.MAX);
            double cells = world.allReduce((double) product.cells(), Op.MAX);
            say(String.format(ROOT, "multiplied in %.3f s, ", seconds)
                    + roofline.reached(2 * cells * size, 3 * cells * Double.BYTES, seconds));
            check(product);
        }
    }

    private void check(BlockProduct product) {
        if (size > LARGEST_COMPARISON) {
            say("not compared to a sequential product, which would take long");
            return;
        }
        double difference = world.allReduce(product.largestDifference(), Op.MAX);
        if (!(difference <= TOLERANCE * size)) { // NaN too
            throw new IllegalStateException("product is wrong: difference to the sequential one=" + difference
                    + ", tolerance=" + TOLERANCE * size);
        }
        say(String.format(ROOT, "largest difference to the sequential product %.1e, as expected", difference));
    }

    /// Print a line, on rank 0 only.
    private void say(String line) {
        if (world.rank() == 0) {
            out.println("matmul-gpu: " + line);
        }
    }
}
