package org.jmpi.samples;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.gpu.Device;
import org.jmpi.samples.devices.Galaxy;
import org.jmpi.samples.devices.Roofline;
import org.jmpi.samples.devices.Stars;
import org.jmpi.samples.heat.PngFile;

/// Moves the bodies of a galaxy, each pulled by each other, on GPUs or whatever device each rank has.
///
/// Shows ready-made kernels, and all-gathers straight between device memories. Options:
///
/// - `--bodies N`: bodies (1000), rounded up to a multiple of the ranks
/// - `--steps K`: time steps (20)
/// - `--size N`: the picture has N × N points (512)
/// - `--out FILE`: the picture of the galaxy (`galaxy.png`), or `none`
///
/// The drift of the energy tells how good the time steps are. Up to 10⁸ pulls, rank 0 moves the bodies again in Java and
/// compares. The roofline counts twenty operations a pull.
///
/// Run it: `./jmpirun -np 2 sample:nbody-gpu --bodies 4000`
public final class NbodyGpu {
    private static final int MOST_BODIES = 2_000_000;
    private static final int MOST_FOR_ENERGY = 20_000;
    private static final int LARGEST_PICTURE = 8_192;
    private static final double FLOPS_A_PULL = 20;
    private static final double LARGEST_COMPARISON = 1e8;
    private static final double TOLERANCE = 1e-8;
    private static final double TIME = 0.002;
    private static final double SCALE = 100;

    private final Communicator world;
    private final PrintStream out;
    private final int bodies;
    private final int steps;
    private final int size;
    private final String picture;

    private NbodyGpu(Communicator world, Options options, PrintStream out) {
        this.world = world;
        this.out = out;
        int asked = options.number("bodies", 1000, 1, MOST_BODIES);
        bodies = Math.ceilDiv(asked, world.size()) * world.size();
        steps = options.number("steps", 20, 0, Integer.MAX_VALUE);
        size = options.number("size", 512, 1, LARGEST_PICTURE);
        picture = options.text("out", "galaxy.png");
    }

    /// Join the job and run.
    public static void main(String[] args) throws IOException {
        try (var mpi = Mpi.init(args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) throws IOException {
        var options = Options.parse(args, "bodies", "steps", "size", "out").withoutOperands();
        try (Device device = Device.forRank(mpi)) {
            new NbodyGpu(mpi.world(), options, out).move(device);
        }
    }

    private void move(Device device) throws IOException {
        say(bodies + " bodies, " + steps + " steps, " + world.size() + " ranks on " + device.info().id() + " ("
                + device.info().name() + ")");
        Roofline roofline = Roofline.of(device);
        Stars start = Stars.galaxy(bodies);
        try (var galaxy = new Galaxy(world, device, start)) {
            double seconds = steps(galaxy);
            double pulls = (double) bodies / world.size() * bodies * steps;
            say(String.format(ROOT, "moved in %.3f s, %.1f million pulls/s, ", seconds,
                    pulls * world.size() / seconds / 1e6)
                    + roofline.reached(FLOPS_A_PULL * pulls, 6.0 * bodies * Double.BYTES * steps, seconds));
            Stars end = galaxy.gather();
            if (world.rank() == 0) {
                tellDrift(start, end);
                check(start, end);
                save(end);
            }
        }
    }

    private double steps(Galaxy galaxy) {
        galaxy.synchronise();
        world.barrier();
        double start = Mpi.wtime();
        for (int step = 0; step < steps; step++) {
            galaxy.step(TIME);
        }
        galaxy.synchronise();
        return world.allReduce(Mpi.wtime() - start, Op.MAX);
    }

    private void tellDrift(Stars start, Stars end) {
        if (bodies <= MOST_FOR_ENERGY) {
            double before = start.energy();
            say(String.format(ROOT, "energy %.6f, drift %.1e of it", before, Math.abs(end.energy() / before - 1)));
        }
    }

    private void check(Stars start, Stars end) {
        if ((double) bodies * bodies * steps > LARGEST_COMPARISON) {
            say("not compared to a sequential computation, which would take long");
            return;
        }
        start.move(steps, TIME);
        double[] differences = new double[end.at().length];
        Arrays.setAll(differences, i -> Math.abs(start.at()[i] - end.at()[i]));
        double difference = Arrays.stream(differences).max().orElse(0);
        if (!(difference <= TOLERANCE)) { // NaN too
            throw new IllegalStateException("positions are wrong: difference to the sequential ones=" + difference
                    + ", tolerance=" + TOLERANCE);
        }
        say(String.format(ROOT, "largest difference to the sequential positions %.1e, as expected", difference));
    }

    private void save(Stars end) throws IOException {
        if (picture.equals("none")) {
            return;
        }
        double[] light = Galaxy.picture(end, size);
        Arrays.setAll(light, i -> SCALE * light[i]);
        PngFile.write(Path.of(picture), light, size);
        say("wrote " + picture);
    }

    /// Print a line, on rank 0 only.
    private void say(String line) {
        if (world.rank() == 0) {
            out.println("nbody-gpu: " + line);
        }
    }
}
