package org.jmpi.samples;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.samples.devices.EscapeTimes;
import org.jmpi.samples.devices.Roofline;
import org.jmpi.samples.heat.PngFile;

/// Draws the Mandelbrot set on GPUs, or whatever device each rank has.
///
/// Shows rows that are dealt out in turn, so that all ranks have some of the slow ones, and a gather straight from device
/// memory. Options:
///
/// - `--size N`: N × N points (400)
/// - `--most K`: steps after which a point counts as inside (500)
/// - `--out FILE`: the picture (`mandelbrot.png`), or `none`
///
/// Rank 0 computes every eighth row again in Java. A device may round products and sums together, so points at the edge may
/// differ; one in two hundred does no harm. The roofline counts nine operations a step, those of the slowest rank.
///
/// Run it: `./jmpirun -np 2 sample:mandelbrot-gpu --size 1000`
public final class MandelbrotGpu {
    private static final int LARGEST_SIZE = 20_000;
    private static final double FLOPS_A_STEP = 9;
    private static final int CHECK_EVERY = 8;
    private static final double MOST_WRONG = 1 / 200.0;
    private static final double SCALE = 100;

    private final Communicator world;
    private final PrintStream out;
    private final int size;
    private final int most;
    private final String picture;

    private MandelbrotGpu(Communicator world, Options options, PrintStream out) {
        this.world = world;
        this.out = out;
        size = options.number("size", 400, 1, LARGEST_SIZE);
        most = options.number("most", 500, 1, Integer.MAX_VALUE);
        picture = options.text("out", "mandelbrot.png");
    }

    /// Join the job and run.
    public static void main(String[] args) throws IOException {
        try (var mpi = Mpi.init(args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) throws IOException {
        var options = Options.parse(args, "size", "most", "out").withoutOperands();
        try (Device device = Device.forRank(mpi)) {
            new MandelbrotGpu(mpi.world(), options, out).draw(device);
        }
    }

    private int rowsOf(int rank) {
        return (size - rank + world.size() - 1) / world.size();
    }

    private void draw(Device device) throws IOException {
        say(size + " x " + size + " points, " + world.size() + " ranks on " + device.info().id() + " ("
                + device.info().name() + ")");
        Roofline roofline = Roofline.of(device);
        int rows = Math.max(0, rowsOf(world.rank()));
        try (DeviceBuf steps = device.allocate(Datatype.INT, (long) rows * size)) {
            double seconds = compute(device, steps, rows);
            report(roofline, steps, world.allReduce(seconds, Op.MAX));
            int[] all = gather(steps);
            if (world.rank() == 0) {
                check(all);
                save(all);
            }
        }
    }

    private double compute(Device device, DeviceBuf steps, int rows) {
        var times = new EscapeTimes(device);
        times.launch(steps, size, world.rank(), world.size(), Math.min(1, rows), most); // the first one is slow
        device.stream().synchronise();
        world.barrier();
        double start = Mpi.wtime();
        times.launch(steps, size, world.rank(), world.size(), rows, most);
        device.stream().synchronise();
        return Mpi.wtime() - start;
    }

    private void report(Roofline roofline, DeviceBuf steps, double seconds) {
        int[] own = new int[(int) steps.count()];
        steps.download(own);
        long sum = 0;
        for (int step : own) {
            sum += step;
        }
        double flops = world.allReduce((double) sum, Op.MAX) * FLOPS_A_STEP;
        say(String.format(ROOT, "computed in %.3f s, ", seconds)
                + roofline.reached(flops, (double) own.length * Integer.BYTES, seconds));
    }

    /// All rows, on rank 0.
    private int[] gather(DeviceBuf steps) {
        if (world.rank() != 0) {
            world.gatherv(steps, null, null, null, 0);
            return new int[0];
        }
        int[] dealt = new int[size * size];
        long[] counts = new long[world.size()];
        long[] starts = new long[world.size()];
        for (int rank = 0; rank < counts.length; rank++) {
            counts[rank] = (long) Math.max(0, rowsOf(rank)) * size;
            starts[rank] = rank == 0 ? 0 : starts[rank - 1] + counts[rank - 1];
        }
        world.gatherv(steps, Buf.of(dealt), counts, starts, 0);
        int[] all = new int[dealt.length];
        for (int row = 0; row < size; row++) {
            long from = starts[row % world.size()] + (long) (row / world.size()) * size;
            System.arraycopy(dealt, (int) from, all, row * size, size);
        }
        return all;
    }

    private void check(int... steps) {
        int wrong = 0;
        int checked = 0;
        for (int row = 0; row < size; row += CHECK_EVERY) {
            for (int column = 0; column < size; column++) {
                checked++;
                wrong += steps[row * size + column] == EscapeTimes.steps(column, row, size, most) ? 0 : 1;
            }
        }
        if (wrong > MOST_WRONG * checked) {
            throw new IllegalStateException("picture is wrong: points that differ from the sequential ones=" + wrong
                    + ", checked=" + checked);
        }
        say(wrong + " of " + checked + " points differ from the sequential ones, as expected");
    }

    private void save(int... steps) throws IOException {
        if (picture.equals("none")) {
            return;
        }
        double[] field = new double[steps.length];
        for (int i = 0; i < field.length; i++) {
            field[i] = steps[i] >= most ? 0 : SCALE * Math.log1p(steps[i]) / Math.log1p(most);
        }
        PngFile.write(Path.of(picture), field, size);
        say("wrote " + picture);
    }

    /// Print a line, on rank 0 only.
    private void say(String line) {
        if (world.rank() == 0) {
            out.println("mandelbrot-gpu: " + line);
        }
    }
}
