package org.jmpi.collectives.bcast;

import java.util.Set;
import org.jmpi.collectives.schedule.CirculantGraph;
import org.jmpi.collectives.schedule.Pipelined;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Broadcast of s blocks in as few rounds as there can be: every rank receives a block in each round, over a
/// [CirculantGraph].
///
/// Restrictions: none. Cost: (⌈log₂ p⌉ - 1 + s)(α + n/s β), with s chosen by n: a binomial tree's for small
/// n, nearly nβ for large n. Source: Träff, *(Poly)logarithmic time construction of round-optimal n-block
/// broadcast schedules for broadcast and irregular allgather in MPI*, 2022.
public final class CirculantBcast implements Pipelined {
    /// Bytes that take as long as a message's latency: 1 µs at 10 GB/s.
    private static final double LATENCY_BYTES = 10_000;

    @Override
    public String name() {
        return "circulant";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.BCAST);
    }

    @Override
    public int segments(Problem problem) {
        int rounds = new CirculantGraph(problem.size()).rounds();
        double latencies = (rounds - 1) * (problem.target(problem.root()).length() / LATENCY_BYTES);
        return (int) Math.clamp(Math.round(Math.sqrt(latencies)), 1, 1 << 16);
    }

    @Override
    public int period(Problem problem) {
        return Math.max(1, new CirculantGraph(problem.size()).rounds());
    }

    /// A block comes to a rank in the phase in which it leaves the root, or in the next.
    @Override
    public int depth(Problem problem) {
        return 2 * period(problem);
    }

    @Override
    public void emit(Problem problem, int segments, ScheduleBuilder out) {
        if (problem.size() > 1) {
            new Emission(problem, new CirculantGraph(problem.size()), segments, out).run();
        }
    }

    /// One rank's rounds. The first phase is cut short, so that the last one ends with the last block. Blocks
    /// below 0 are none yet; those behind the last one are the last one again, which is sent once only.
    private static final class Emission {
        private final Problem problem;
        private final CirculantGraph graph;
        private final ScheduleBuilder out;
        private final Region data;
        private final int blocks;
        private final int skipped;

        Emission(Problem problem, CirculantGraph graph, int blocks, ScheduleBuilder out) {
            this.problem = problem;
            this.graph = graph;
            this.out = out;
            this.data = problem.target(problem.root());
            this.blocks = blocks;
            this.skipped = Math.floorMod(1 - blocks, graph.rounds());
        }

        void run() {
            int rounds = graph.rounds();
            int self = problem.fromRoot();
            int[] receives = graph.receiveBlocks(self);
            int lastNew = completion(receives);
            int[][] theirs = new int[rounds][];
            int[] theirLastNew = new int[rounds];
            for (int k = 0; k < rounds; k++) {
                theirs[k] = graph.receiveBlocks(number(self, k));
                theirLastNew[k] = completion(theirs[k]);
            }
            for (int i = skipped; i < skipped + blocks - 1 + rounds; i++) {
                int k = i % rounds;
                if (self != 0 && brings(receives, i, lastNew)) {
                    out.receive(block(receives, i), problem.neighbour(-graph.skip(k)));
                }
                if (number(self, k) != 0 && brings(theirs[k], i, theirLastNew[k])) {
                    out.send(block(theirs[k], i), problem.absolute(number(self, k)));
                }
                out.nextRound();
            }
        }

        private int number(int self, int k) {
            return (int) (((long) self + graph.skip(k)) % problem.size());
        }

        private int index(int[] receives, int i) {
            int k = i % graph.rounds();
            return receives[k] + i - k - skipped;
        }

        private Region block(int[] receives, int i) {
            return data.part(Math.min(index(receives, i), blocks - 1), blocks, 1);
        }

        private boolean brings(int[] receives, int i, int completion) {
            int index = index(receives, i);
            return index >= 0 && (index < blocks - 1 || i == completion);
        }

        /// The round that brings the last block for the first time.
        private int completion(int[] receives) {
            int rounds = graph.rounds();
            int first = Integer.MAX_VALUE;
            for (int k = 0; k < rounds; k++) {
                int phases = Math.ceilDiv(blocks - 1 - receives[k] + skipped, rounds);
                first = Math.min(first, k + rounds * Math.max(phases, k < skipped ? 1 : 0));
            }
            return first;
        }
    }
}
