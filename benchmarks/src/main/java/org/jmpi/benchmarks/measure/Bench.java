package org.jmpi.benchmarks.measure;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalLong;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.benchmarks.options.Settings;
import org.jmpi.benchmarks.report.Measure;
import org.jmpi.benchmarks.report.Results;

/// A benchmark between ranks 0 and 1. Both run the same program; the values are rank 0's, and only it prints.
public final class Bench implements AutoCloseable {
    private final Mpi mpi;
    private final Settings settings;
    private final Buffers buffers;
    private final Stage stage;
    private final Results results;

    /// @throws IllegalStateException where the job hasn't two ranks
    public Bench(Mpi mpi, Settings settings, PrintStream out) {
        this.mpi = mpi;
        this.settings = settings;
        if (mpi.world().size() != 2) {
            throw new IllegalStateException("benchmark is for two ranks: bench=" + settings.figure() + ", ranks="
                    + mpi.world().size() + "; start it with jmpirun -np 2");
        }
        buffers = new Buffers(mpi, settings.memory());
        stage = new Stage(mpi.world(), buffers);
        results = Results.of(mpi, settings, out);
    }

    /// All ranks.
    public Communicator world() {
        return mpi.world();
    }

    /// What was asked for.
    public Settings settings() {
        return settings;
    }

    /// Memory of the kind asked for.
    public Buffers buffers() {
        return buffers;
    }

    /// Warm a duet up, then measure it. Called by both ranks, with rounds of which rank 0's count.
    ///
    /// @return nanoseconds that the measured rounds took; meaningless on rank 1
    public long play(Duet duet, Rounds rounds) {
        if (!stage.leads()) {
            stage.follow(duet);
            return 1;
        }
        warmUp(duet, rounds);
        duet.forget();
        long nanos = stage.time(duet, rounds.measured());
        stage.finish();
        return nanos;
    }

    private void warmUp(Duet duet, Rounds rounds) {
        OptionalLong given = settings.warmUp();
        if (given.isPresent()) {
            if (given.getAsLong() > 0) {
                long ignored = stage.time(duet, given.getAsLong());
            }
            return;
        }
        Settling settling = new Settling(rounds.leastAhead());
        while (!settling.isOver()) {
            settling.add(rounds.batch(), stage.time(duet, rounds.batch()));
        }
    }

    /// The rounds asked for, else the usual ones.
    public Rounds rounds(Rounds usual) {
        return settings.iterations().isPresent() ? usual.measuring(settings.iterations().getAsLong()) : usual;
    }

    /// Print the values of one size.
    public void line(String figure, long bytes, List<Measure> measures) {
        results.line(figure, bytes, measures);
    }

    @Override
    public void close() {
        results.close();
    }
}
