package org.jmpi.benchmarks.nas.ft;

import java.util.ArrayList;
import java.util.List;
import org.jmpi.Communicator;
import org.jmpi.benchmarks.nas.Check;
import org.jmpi.benchmarks.nas.Clock;
import org.jmpi.benchmarks.nas.Kernel;
import org.jmpi.benchmarks.nas.Outcome;
import org.jmpi.benchmarks.nas.ProblemClass;
import org.jmpi.benchmarks.nas.RankRule;

/// FT, on a power of two of ranks.
public final class FourierTransform implements Kernel {
    private static final double TOLERANCE = 1e-12;
    private static final double FIXED = 14.8157;
    private static final double FIXED_A_LEVEL = 7.19641;
    private static final double STEP = 5.23518;
    private static final double STEP_A_LEVEL = 7.21113;

    private final int x;
    private final int y;
    private final int z;
    private final List<Checksum> references;

    /// @param x          points along the first axis, a power of two as the others
    /// @param references what has to come out, one an iteration
    FourierTransform(int x, int y, int z, List<Checksum> references) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.references = List.copyOf(references);
    }

    /// The problem of a class.
    public static FourierTransform of(ProblemClass problemClass) {
        List<Checksum> references = References.of(problemClass);
        return switch (problemClass) {
            case S -> new FourierTransform(64, 64, 64, references);
            case W -> new FourierTransform(128, 128, 32, references);
            case A -> new FourierTransform(256, 256, 128, references);
            case B -> new FourierTransform(512, 256, 256, references);
        };
    }

    @Override
    public Outcome run(Communicator world, Clock clock) {
        RankRule.powerOfTwo("FT", world.size(), Math.min(y, z));
        Slabs slabs = new Slabs(x, y, z, world.rank(), world.size());
        Solver solver = new Solver(world, slabs);
        clock.warmUp(() -> {
            List<Checksum> ignored = checksums(solver, 1);
        });
        List<Checksum> found = new ArrayList<>();
        double seconds = clock.seconds(() -> found.addAll(checksums(solver, references.size())));
        return new Outcome(x + "x" + y + "x" + z, references.size(), seconds, operations(slabs.total()),
                "floating point", checks(found));
    }

    private static List<Checksum> checksums(Solver solver, int iterations) {
        List<Checksum> found = new ArrayList<>();
        solver.start();
        for (int time = 1; time <= iterations; time++) {
            found.add(solver.at(time));
        }
        return found;
    }

    private double operations(double points) {
        double levels = Math.log(points);
        return points * (FIXED + FIXED_A_LEVEL * levels + (STEP + STEP_A_LEVEL * levels) * references.size());
    }

    private List<Check> checks(List<Checksum> found) {
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Checksum is = found.get(i);
            Checksum should = references.get(i);
            checks.add(new Check("checksum " + (i + 1) + " real", is.real(), should.real(), TOLERANCE));
            checks.add(new Check("checksum " + (i + 1) + " imaginary", is.imaginary(), should.imaginary(), TOLERANCE));
        }
        return checks;
    }
}
