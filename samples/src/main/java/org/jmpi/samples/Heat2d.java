package org.jmpi.samples;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.samples.heat.Block;
import org.jmpi.samples.heat.Decomposition;
import org.jmpi.samples.heat.Gather;
import org.jmpi.samples.heat.Halo;
import org.jmpi.samples.heat.PngFile;
import org.jmpi.samples.heat.SequentialPlate;

/// Solves the heat equation on a square plate by Jacobi's method, one block of the plate a rank, and draws
/// the result.
///
/// Shows a grid of ranks, halo exchange with derived datatypes and persistent requests, a residual by
/// `allReduce`, and gathering blocks with subarray types. Options:
///
/// - `--size N`: N × N cells (400)
/// - `--steps K`: Jacobi steps (500)
/// - `--every K`: steps from one residual to the next (a tenth of the steps)
/// - `--out FILE`: the picture (`heat2d.png`); `none` draws none
/// - `--compare auto|yes|no`: whether rank 0 solves it all again alone and compares, cell by cell; `auto`
///   does up to 10⁹ updates of cells
///
/// The loop time is the slowest rank's, without setting up, comparing and drawing.
///
/// Run it: `./jmpirun -np 4 sample:heat2d --size 500`
public final class Heat2d {
    private static final int LARGEST_SIZE = 30_000;
    private static final long LARGEST_AUTO_COMPARISON = 1_000_000_000;
    private static final double TOLERANCE = 1e-12;

    private final Communicator world;
    private final PrintStream out;
    private final int size;
    private final int steps;
    private final int every;
    private final String picture;
    private final boolean compare;

    private Heat2d(Communicator world, Options options, PrintStream out) {
        this.world = world;
        this.out = out;
        size = options.number("size", 400, 1, LARGEST_SIZE);
        steps = options.number("steps", 500, 0, Integer.MAX_VALUE);
        every = options.number("every", Math.max(1, steps / 10), 1, Integer.MAX_VALUE);
        picture = options.text("out", "heat2d.png");
        compare = switch (options.text("compare", "auto")) {
            case "auto" -> (double) size * size * steps <= LARGEST_AUTO_COMPARISON;
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("option not understood: --compare="
                    + options.text("compare", "") + "; give auto, yes or no");
        };
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        var options = Options.parse(args, "size", "steps", "every", "out", "compare").withoutOperands();
        new Heat2d(mpi.world(), options, out).solve();
    }

    private void solve() {
        var cut = Decomposition.of(size, world.size());
        var block = new Block(cut, world.rank());
        String grid = cut.rows() + " x " + cut.columns();
        say(size + " x " + size + " cells, " + steps + " steps, " + world.size() + " ranks as " + grid);
        iterate(cut, block);
        if (compare || !picture.equals("none")) {
            double[] field = Gather.toRoot(world, cut, block);
            if (world.rank() == 0) {
                check(field);
                draw(field);
            }
        }
    }

    private void iterate(Decomposition cut, Block block) {
        var halo = new Halo(world, cut, block);
        world.barrier();
        double start = Mpi.wtime();
        for (int step = 1; step <= steps; step++) {
            halo.exchange();
            block.step();
            if (step % every == 0 || step == steps) {
                double residual = world.allReduce(block.largestChange(), Op.MAX);
                say(String.format(ROOT, "step %d, residual %.3e", step, residual));
            }
        }
        double seconds = world.allReduce(Mpi.wtime() - start, Op.MAX);
        halo.free();
        double updates = (double) size * size * steps;
        say(String.format(ROOT, "loop %.3f s, %.1f million updates/s", seconds, updates / seconds / 1e6));
    }

    private void check(double[] field) {
        if (!compare) {
            say("not compared to a sequential solution; --compare yes does");
            return;
        }
        double difference = SequentialPlate.largestDifference(field, SequentialPlate.solve(size, steps));
        if (!(difference <= TOLERANCE)) { // NaN too
            throw new IllegalStateException(
                    "field is wrong: difference to the sequential solution=" + difference
                            + ", tolerance=" + TOLERANCE);
        }
        say(String.format(ROOT, "largest difference to the sequential solution %.1e, as expected",
                difference));
    }

    private void draw(double[] field) {
        if (picture.equals("none")) {
            return;
        }
        try {
            PngFile.write(Path.of(picture), field, size);
        } catch (IOException e) {
            throw new UncheckedIOException("picture not written: file=" + picture
                    + "; name a file that can be written, with --out", e);
        }
        say("wrote " + picture);
    }

    /// Print a line, on rank 0 only.
    private void say(String line) {
        if (world.rank() == 0) {
            out.println("heat2d: " + line);
        }
    }
}
