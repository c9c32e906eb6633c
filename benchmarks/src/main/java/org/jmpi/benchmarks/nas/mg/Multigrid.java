package org.jmpi.benchmarks.nas.mg;

import java.util.List;
import org.jmpi.Communicator;
import org.jmpi.benchmarks.nas.Check;
import org.jmpi.benchmarks.nas.Clock;
import org.jmpi.benchmarks.nas.Kernel;
import org.jmpi.benchmarks.nas.Outcome;
import org.jmpi.benchmarks.nas.ProblemClass;
import org.jmpi.benchmarks.nas.RankRule;

/// MG, on a power of two of ranks.
public final class Multigrid implements Kernel {
    private static final double TOLERANCE = 1e-8;
    private static final double OPERATIONS_A_POINT = 58;
    private static final int FEWEST_PLANES = 4;

    private final int logPoints;
    private final int iterations;
    private final Smoother smoother;
    private final double norm;

    /// @param logPoints binary logarithm of the points along an axis
    /// @param norm      reference norm of what is missing in the end
    Multigrid(int logPoints, int iterations, Smoother smoother, double norm) {
        this.logPoints = logPoints;
        this.iterations = iterations;
        this.smoother = smoother;
        this.norm = norm;
    }

    /// The problem of a class.
    public static Multigrid of(ProblemClass problemClass) {
        return switch (problemClass) {
            case S -> new Multigrid(5, 4, Smoother.SMALL, 0.5307707005734e-4);
            case W -> new Multigrid(7, 4, Smoother.SMALL, 0.6467329375339e-5);
            case A -> new Multigrid(8, 4, Smoother.SMALL, 0.2433365309069e-5);
            case B -> new Multigrid(8, 20, Smoother.LARGE, 0.1800564401355e-5);
        };
    }

    @Override
    public Outcome run(Communicator world, Clock clock) {
        int points = 1 << logPoints;
        RankRule.powerOfTwo("MG", world.size(), points / FEWEST_PLANES);
        Cycle cycle = new Cycle(world, logPoints, smoother);
        clock.warmUp(() -> {
            double ignored = run(cycle, 1);
        });
        double[] found = new double[1];
        double seconds = clock.seconds(() -> found[0] = run(cycle, iterations));
        return new Outcome(points + "x" + points + "x" + points, iterations, seconds,
                OPERATIONS_A_POINT * iterations * Math.pow(points, 3), "floating point",
                List.of(new Check("L2 norm", found[0], norm, TOLERANCE)));
    }

    private static double run(Cycle cycle, int cycles) {
        cycle.start();
        double ignored = cycle.norm();
        for (int i = 0; i < cycles; i++) {
            cycle.run();
        }
        return cycle.norm();
    }
}
