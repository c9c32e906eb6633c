package org.jmpi.samples;

import static java.util.Locale.ROOT;

import java.io.PrintStream;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.gpu.Device;
import org.jmpi.samples.heat.SequentialPlate;
import org.jmpi.samples.heatgpu.Slab;

/// Solves the heat equation of `heat2d` on GPUs, or whatever device each rank has; without any, on the host's processors.
///
/// Shows a kernel in the portable language, messages straight from device memory, and an exchange that overlaps the
/// update of what doesn't need it. Options:
///
/// - `--size N`: N × N cells (400)
/// - `--steps K`: Jacobi steps (500)
/// - `--every K`: steps from one residual to the next (a tenth of the steps)
///
/// Up to 10⁹ updates of cells, rank 0 solves it all again alone, without a device, and compares, cell by cell. The loop
/// time is the slowest rank's.
///
/// Run it: `./jmpirun -np 2 sample:heat2d-gpu`, or with `--java-options -Djmpi.device=host` to choose a device;
/// `./jmpirun devices` lists them.
public final class Heat2dGpu {
    private static final int LARGEST_SIZE = 30_000;
    private static final double LARGEST_COMPARISON = 1e9;
    private static final double TOLERANCE = 1e-12;
    private static final double BYTES_AN_UPDATE = 2.0 * Double.BYTES;

    private final Communicator world;
    private final PrintStream out;
    private final int size;
    private final int steps;
    private final int every;

    private Heat2dGpu(Communicator world, Options options, PrintStream out) {
        this.world = world;
        this.out = out;
        size = options.number("size", 400, 1, LARGEST_SIZE);
        steps = options.number("steps", 500, 0, Integer.MAX_VALUE);
        every = options.number("every", Math.max(1, steps / 10), 1, Integer.MAX_VALUE);
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        var options = Options.parse(args, "size", "steps", "every").withoutOperands();
        try (Device device = Device.forRank(mpi)) {
            new Heat2dGpu(mpi.world(), options, out).solve(device);
        }
    }

    private void solve(Device device) {
        say(size + " x " + size + " cells, " + steps + " steps, " + world.size() + " ranks on " + device.info().id()
                + " (" + device.info().name() + ")");
        try (Slab slab = new Slab(world, device, size)) {
            iterate(slab);
            double[] field = slab.gather();
            if (world.rank() == 0) {
                check(field);
            }
        }
    }

    private void iterate(Slab slab) {
        world.barrier();
        double start = Mpi.wtime();
        for (int step = 1; step <= steps; step++) {
            slab.step();
            if (step % every == 0 || step == steps) {
                say(String.format(ROOT, "step %d, residual %.3e", step, slab.largestChange()));
            }
        }
        slab.synchronise();
        double seconds = world.allReduce(Mpi.wtime() - start, Op.MAX);
        double updates = (double) size * size * steps / seconds;
        say(String.format(ROOT, "loop %.3f s, %.1f million updates/s, %.2f GB/s of memory at least", seconds,
                updates / 1e6, updates * BYTES_AN_UPDATE / 1e9));
    }

    private void check(double[] field) {
        if ((double) size * size * steps > LARGEST_COMPARISON) {
            say("not compared to a sequential solution, which would take long");
            return;
        }
        double difference = SequentialPlate.largestDifference(field, SequentialPlate.solve(size, steps));
        if (!(difference <= TOLERANCE)) { // NaN too
            throw new IllegalStateException("field is wrong: difference to the sequential solution=" + difference
                    + ", tolerance=" + TOLERANCE);
        }
        say(String.format(ROOT, "largest difference to the sequential solution %.1e, as expected", difference));
    }

    /// Print a line, on rank 0 only.
    private void say(String line) {
        if (world.rank() == 0) {
            out.println("heat2d-gpu: " + line);
        }
    }
}
