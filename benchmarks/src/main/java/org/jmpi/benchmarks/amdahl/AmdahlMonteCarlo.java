package org.jmpi.benchmarks.amdahl;

import java.util.SplittableRandom;
import org.jmpi.Communicator;
import org.jmpi.Op;

/// Bound by nothing that ranks share: pi by random points, and one sum a step.
public class AmdahlMonteCarlo extends AmdahlBenchmark {
    private static final int BLOCKS = 512;

    @Override
    int units() {
        return BLOCKS;
    }

    @Override
    Work make(Communicator world) {
        return new Points(world);
    }

    private static final class Points implements Work {
        private static final int POINTS = 1_000;

        private final Communicator world;
        private final long[] hits = new long[BLOCKS];
        private long steps;
        private long inside;

        Points(Communicator world) {
            this.world = world;
        }

        @Override
        public void compute(int from, int to) {
            for (int block = from; block < to; block++) {
                hits[block] = hits(new SplittableRandom(steps * BLOCKS + block));
            }
        }

        private static long hits(SplittableRandom random) {
            long count = 0;
            for (int i = 0; i < POINTS; i++) {
                double x = random.nextDouble();
                double y = random.nextDouble();
                count += x * x + y * y < 1 ? 1 : 0;
            }
            return count;
        }

        @Override
        public void exchange() {
            int own = BLOCKS / world.size();
            long sum = 0;
            for (int block = world.rank() * own; block < (world.rank() + 1) * own; block++) {
                sum += hits[block];
            }
            inside += world.allReduce(sum, Op.SUM);
            steps++;
        }

        @Override
        public double result() {
            return 4.0 * inside / (steps * BLOCKS * POINTS);
        }
    }
}
