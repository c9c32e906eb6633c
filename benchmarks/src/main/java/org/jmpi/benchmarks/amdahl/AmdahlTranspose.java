package org.jmpi.benchmarks.amdahl;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;

/// Bound by communication: Fourier transforms of a matrix's rows, and its transposition by an all-to-all.
public class AmdahlTranspose extends AmdahlBenchmark {
    private static final int SIDE = 512;

    @Override
    int units() {
        return SIDE;
    }

    @Override
    Work make(Communicator world) {
        return new Matrix(world);
    }

    private static final class Matrix implements Work {
        private final Communicator world;
        private final int rows;
        private final int first;
        private final Fft fft = new Fft(SIDE);
        /// Complex numbers, row by row: own rows only.
        private final double[] in;
        private final double[] out;
        private final double[] sent;

        Matrix(Communicator world) {
            this.world = world;
            rows = SIDE / world.size();
            first = world.rank() * rows;
            in = new double[rows * SIDE * 2];
            out = new double[in.length];
            sent = new double[in.length];
            for (int i = 0; i < in.length; i++) {
                in[i] = (first * SIDE * 2 + i) % 17;
            }
        }

        @Override
        public void compute(int from, int to) {
            for (int row = from - first; row < to - first; row++) {
                fft.transform(in, out, row * SIDE * 2);
            }
        }

        /// Blocks of `rows` columns go to the ranks whose rows they become, each transposed already.
        @Override
        public void exchange() {
            int place = 0;
            for (int column = 0; column < SIDE; column++) {
                for (int row = 0; row < rows; row++) {
                    int at = (row * SIDE + column) * 2;
                    sent[place] = out[at];
                    sent[place + 1] = out[at + 1];
                    place += 2;
                }
            }
            world.allToAll(Buf.of(sent), Buf.of(out));
            unpack();
        }

        private void unpack() {
            for (int rank = 0; rank < world.size(); rank++) {
                for (int row = 0; row < rows; row++) {
                    System.arraycopy(out, (rank * rows + row) * rows * 2, in, (row * SIDE + rank * rows) * 2, rows * 2);
                }
            }
        }

        @Override
        public double result() {
            double sum = 0;
            for (int i = 0; i < in.length; i++) {
                sum += in[i] * (1 + (first * SIDE * 2 + i) % 5);
            }
            return world.allReduce(sum, Op.SUM);
        }
    }
}
