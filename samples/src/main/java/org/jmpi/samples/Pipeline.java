package org.jmpi.samples;

import static java.util.Locale.ROOT;

import java.io.PrintStream;
import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Mpi;
import org.jmpi.samples.stages.Layout;
import org.jmpi.samples.stages.Stage;
import org.jmpi.samples.stages.Summary;

/// Batches of readings go through a chain of stages, read → clean → analyse → store, which work at the same
/// time.
///
/// Shows messages whose length only the sender knows (`Status.count`), and how sends that don't wait for
/// their receiver let stages run apart. With fewer ranks than stages, neighbouring stages share a rank; with
/// more, the further ranks join the middle stages and take batches in turn. Options: `--batches N`,
/// `--readings N` a batch.
///
/// Run it: `./jmpirun -np 4 sample:pipeline --batches 5000`
public final class Pipeline {
    private final Communicator world;
    private final Layout layout;
    private final int batches;
    private final int readings;
    private final double[] incoming;
    private Summary stored = Summary.NONE;

    private Pipeline(Communicator world, Options options) {
        this.world = world;
        layout = new Layout(world.size());
        batches = options.number("batches", 2000, 1, 1_000_000_000);
        readings = options.number("readings", 1000, 1, 10_000_000);
        incoming = new double[Math.max(readings, Summary.length())];
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        var pipeline =
                new Pipeline(mpi.world(), Options.parse(args, "batches", "readings").withoutOperands());
        mpi.world().barrier();
        double start = Mpi.wtime();
        pipeline.flow();
        double seconds = Mpi.wtime() - start;
        if (pipeline.isMine(Stage.STORE, 0)) {
            pipeline.report(seconds, out);
        }
    }

    /// Do this rank's stages for its batches, in order.
    private void flow() {
        for (int batch = 0; batch < batches; batch++) {
            double[] data = new double[readings];
            for (Stage stage : Stage.values()) {
                if (isMine(stage, batch)) {
                    data = pass(stage, batch, data);
                }
            }
        }
    }

    private boolean isMine(Stage stage, long batch) {
        return layout.rankOf(stage, batch) == world.rank();
    }

    /// Take a batch from the stage before, work on it, and hand it to the stage after, whose place is the
    /// message's tag.
    private double[] pass(Stage stage, int batch, double[] data) {
        double[] in = stage.isFirst() || isMine(stage.previous(), batch) ? data : receive(stage, batch);
        double[] done = stage.process(in, batch);
        if (stage.isLast()) {
            stored = stored.and(Summary.fromNumbers(done));
        } else if (!isMine(stage.next(), batch)) {
            world.send(Buf.of(done), layout.rankOf(stage.next(), batch), stage.next().place());
        }
        return done;
    }

    private double[] receive(Stage stage, int batch) {
        int source = layout.rankOf(stage.previous(), batch);
        var status = world.recv(Buf.of(incoming), source, stage.place());
        return Arrays.copyOf(incoming, (int) status.count(Datatype.DOUBLE));
    }

    private void report(double seconds, PrintStream out) {
        Summary expected = withoutMessages();
        if (!stored.equals(expected)) {
            throw new IllegalStateException("store is wrong: stored=" + stored + ", expected=" + expected);
        }
        out.println("pipeline: " + layout);
        out.println(String.format(ROOT,
                "pipeline: %d of %d readings kept, mean %.6f, lowest %.3f, highest %.3f, as expected",
                stored.count(),
                (long) batches * readings, stored.mean(), stored.lowest(), stored.highest()));
        out.println(String.format(ROOT, "pipeline: %d batches in %.3f s, %.0f batches/s", batches, seconds,
                batches / seconds));
    }

    /// The same in one place: batches arrive at the store in order, so even the rounding must agree.
    private Summary withoutMessages() {
        Summary all = Summary.NONE;
        for (int batch = 0; batch < batches; batch++) {
            double[] data = new double[readings];
            for (Stage stage : Stage.values()) {
                data = stage.process(data, batch);
            }
            all = all.and(Summary.fromNumbers(data));
        }
        return all;
    }
}
