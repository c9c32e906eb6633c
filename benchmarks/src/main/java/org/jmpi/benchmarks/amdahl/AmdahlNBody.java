package org.jmpi.benchmarks.amdahl;

import java.util.SplittableRandom;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;

/// Bound by computing: bodies that attract each other, all pairs.
public class AmdahlNBody extends AmdahlBenchmark {
    private static final int BODIES = 1_024;

    @Override
    int units() {
        return BODIES;
    }

    @Override
    Work make(Communicator world) {
        return new Bodies(world);
    }

    private static final class Bodies implements Work {
        private static final int AXES = 3;
        private static final long SEED = 1;
        private static final double STEP = 1e-3;
        private static final double SOFT = 1e-2;

        private final Communicator world;
        private final int first;
        private final int count;
        private final double[] x = new double[AXES * BODIES];
        private final double[] v = new double[AXES * BODIES];
        private final double[] a = new double[AXES * BODIES];
        private final Buf all = Buf.of(x);

        Bodies(Communicator world) {
            this.world = world;
            count = AXES * BODIES / world.size();
            first = world.rank() * count;
            SplittableRandom random = new SplittableRandom(SEED);
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextDouble();
            }
        }

        @Override
        public void compute(int from, int to) {
            for (int i = from; i < to; i++) {
                attract(i * AXES);
            }
        }

        private void attract(int i) {
            double ax = 0;
            double ay = 0;
            double az = 0;
            for (int j = 0; j < x.length; j += AXES) {
                double dx = x[j] - x[i];
                double dy = x[j + 1] - x[i + 1];
                double dz = x[j + 2] - x[i + 2];
                double square = dx * dx + dy * dy + dz * dz + SOFT;
                double force = 1 / (square * Math.sqrt(square) * BODIES);
                ax += dx * force;
                ay += dy * force;
                az += dz * force;
            }
            a[i] = ax;
            a[i + 1] = ay;
            a[i + 2] = az;
        }

        @Override
        public void exchange() {
            for (int i = first; i < first + count; i++) {
                v[i] += STEP * a[i];
                x[i] += STEP * v[i];
            }
            world.allGather(all);
        }

        @Override
        public double result() {
            double sum = 0;
            for (int i = first; i < first + count; i++) {
                sum += x[i] * x[i];
            }
            return world.allReduce(sum, Op.SUM);
        }
    }
}
