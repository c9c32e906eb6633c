package org.jmpi.benchmarks.nas;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;

/// Runs one of the NAS Parallel Benchmarks: EP, IS, CG, MG or FT, of class S, W, A or B.
///
/// Run it: `./jmpirun -np 2 nas:CG.A`. With `--hasty` behind, it warms up once, as the reference does, and not until the
/// JIT compiler rests: the results are as right, the figures those of code that isn't compiled yet.
public final class Nas {
    private static final String HASTY = "--hasty";
    private static final int WORDS = 2;

    private Nas() {
    }

    /// Join the job and run.
    ///
    /// @param args the benchmark's name and its class, and `--hasty` where it needn't be warm
    /// @throws IllegalStateException on rank 0, where a result is wrong
    public static void main(String[] args) {
        boolean hasty = args.length == WORDS + 1 && args[WORDS].equals(HASTY);
        if (args.length != WORDS && !hasty) {
            throw new IllegalArgumentException("a benchmark and its class are needed: arguments="
                    + Arrays.toString(args) + "; start it as nas:CG.A, with nothing or " + HASTY + " behind");
        }
        Benchmark benchmark = constant("benchmark", Benchmark.class, args[0]);
        ProblemClass problemClass = constant("class", ProblemClass.class, args[1]);
        try (Mpi mpi = Mpi.init(ThreadLevel.SINGLE, args)) {
            Clock clock = hasty ? Clock.hasty(mpi.world()) : Clock.settling(mpi.world());
            run(clock, mpi.world(), benchmark, problemClass, benchmark.kernel(problemClass), System.out);
        }
    }

    static void run(Clock clock, Communicator world, Benchmark benchmark, ProblemClass problemClass,
            Kernel kernel, PrintStream out) {
        Outcome outcome = kernel.run(world, clock);
        if (world.rank() != 0) {
            return;
        }
        Report.lines(benchmark, problemClass, world.size(), outcome).forEach(out::println);
        if (!outcome.verified()) {
            throw new IllegalStateException("verification failed: benchmark=" + benchmark + ", class=" + problemClass
                    + ", ranks=" + world.size() + "; the values that are wrong stand in the report");
        }
    }

    private static <E extends Enum<E>> E constant(String what, Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "unknown " + what + ": " + word + "; known are " + Arrays.toString(type.getEnumConstants()));
    }
}
