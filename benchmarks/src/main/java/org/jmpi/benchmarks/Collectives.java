package org.jmpi.benchmarks;

import java.io.PrintStream;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;
import org.jmpi.benchmarks.collectives.Cases;
import org.jmpi.benchmarks.collectives.Conductor;
import org.jmpi.benchmarks.collectives.Ensemble;
import org.jmpi.benchmarks.measure.Buffers;
import org.jmpi.benchmarks.options.Settings;
import org.jmpi.benchmarks.options.SettingsParser;
import org.jmpi.benchmarks.options.Sizes;
import org.jmpi.benchmarks.report.Results;

/// Microseconds that a collective takes: the mean of all ranks, and the slowest rank's mean, by size. Any number of ranks.
/// All collectives unless `--only` names some, blocking unless `--form` names others.
///
/// A size is that of the message of a bcast, of one rank's block where each has one, and of the doubles that a reduction
/// combines; sizes that aren't whole doubles are left out of reductions. Each is measured for about `--millis`.
///
/// Run it: `./jmpirun -np 4 bench:collectives --only allReduce,bcast --form blocking,persistent --sizes 8,8K,1M`
public final class Collectives {

    private Collectives() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(ThreadLevel.SINGLE, args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        Settings settings = SettingsParser.parse("collectives", args);
        Buffers buffers = new Buffers(mpi, settings.memory());
        Conductor conductor = new Conductor(new Ensemble(mpi.world(), buffers), settings);
        try (Results results = Results.of(mpi, settings, out);
                Cases cases = new Cases(mpi.world(), buffers, settings.only(), settings.forms(),
                        settings.sizesOr(Sizes.USUAL))) {
            conductor.warmUp(cases);
            conductor.measure(cases, results::line);
        }
    }
}
