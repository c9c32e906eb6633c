package org.jmpi.benchmarks.nas.cg;

import java.util.Arrays;
import java.util.List;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.benchmarks.nas.Check;
import org.jmpi.benchmarks.nas.Clock;
import org.jmpi.benchmarks.nas.Kernel;
import org.jmpi.benchmarks.nas.Outcome;
import org.jmpi.benchmarks.nas.ProblemClass;
import org.jmpi.benchmarks.nas.RankRule;
import org.jmpi.benchmarks.nas.Share;

/// CG, on any number of ranks up to the matrix's rows.
///
/// @param order      rows of the matrix
/// @param nonzero    random elements of each vector that it is made of
/// @param iterations timed iterations
/// @param shift      what is taken off its diagonal
/// @param zeta       reference eigenvalue
public record ConjugateGradient(int order, int nonzero, int iterations, double shift, double zeta) implements Kernel {
    private static final double TOLERANCE = 1e-10;
    private static final int STEPS = 25;

    /// The problem of a class.
    public static ConjugateGradient of(ProblemClass problemClass) {
        return switch (problemClass) {
            case S -> new ConjugateGradient(1_400, 7, 15, 10, 8.5971775078648);
            case W -> new ConjugateGradient(7_000, 8, 15, 12, 10.362595087124);
            case A -> new ConjugateGradient(14_000, 11, 15, 20, 17.130235054029);
            case B -> new ConjugateGradient(75_000, 13, 75, 60, 22.712745482631);
        };
    }

    @Override
    public Outcome run(Communicator world, Clock clock) {
        RankRule.atMost("CG", world.size(), order);
        Share rows = Share.of(order, world.rank(), world.size());
        SparseRows matrix = new MatrixBuilder(new RandomVectors(order, nonzero), order, shift, rows).build();
        Iteration iteration = new Iteration(world, new Solver(world, matrix, order), (int) rows.count());
        clock.warmUp(() -> iteration.run(1));
        double seconds = clock.seconds(() -> iteration.run(iterations));
        return new Outcome(Integer.toString(order), iterations, seconds, operations(), "floating point",
                List.of(new Check("zeta", iteration.zeta, zeta, TOLERANCE)));
    }

    private double operations() {
        double perRow = 3 + nonzero * (nonzero + 1.0);
        return 2.0 * iterations * order * (perRow + STEPS * (2 + perRow) + 3);
    }

    /// The inverse power iteration.
    private final class Iteration {
        private final Communicator world;
        private final Solver solver;
        private final double[] x;
        private double zeta;

        Iteration(Communicator world, Solver solver, int own) {
            this.world = world;
            this.solver = solver;
            x = new double[own];
        }

        void run(int times) {
            Arrays.fill(x, 1);
            for (int i = 0; i < times; i++) {
                double ignored = solver.solve(x);
                double[] z = solver.solution();
                zeta = shift + 1 / world.allReduce(Vectors.dot(x, z), Op.SUM);
                double norm = world.allReduce(Vectors.dot(z, z), Op.SUM);
                Vectors.setScaled(x, 1 / Math.sqrt(norm), z);
            }
        }
    }
}
