package org.jmpi.collectives.simulate;

import java.util.Arrays;
import java.util.stream.LongStream;

/// How far each rank's processor and ports are, in picoseconds.
final class RankTimes {
    private final Costs costs;
    private final long[] processor;
    private final long[] outPort;
    private final long[] inPort;
    /// When the last byte of the round's sends has left.
    private final long[] sent;
    /// What the round has received so far.
    private final Arrivals[] arrivals;

    RankTimes(int ranks, Costs costs) {
        this.costs = costs;
        this.processor = new long[ranks];
        this.outPort = new long[ranks];
        this.inPort = new long[ranks];
        this.sent = new long[ranks];
        this.arrivals = new Arrivals[ranks];
    }

    /// Send a message; the time when its first byte is at the receiver's port.
    long send(int rank, long step, Costs.Side side) {
        int length = Code.length(step);
        long start = processor[rank];
        processor[rank] = start + side.overhead + side.busy[length];
        long leaves = Math.max(start + side.overhead, outPort[rank]);
        outPort[rank] = leaves + side.hold[length];
        sent[rank] = Math.max(sent[rank], Math.max(leaves + side.body[length], processor[rank]));
        return leaves + side.latency;
    }

    /// Note a message of this round.
    void arrive(int rank, long step, long time, Costs.Side side) {
        if (arrivals[rank] == null) {
            arrivals[rank] = new Arrivals();
        }
        arrivals[rank].add(time, Code.length(step), side);
    }

    /// End the round's transfers: take in what arrived, in order of arrival, and wait for what was sent.
    void settle(int rank) {
        Arrivals round = arrivals[rank];
        if (round != null) {
            round.sort();
            for (int i = 0; i < round.count; i++) {
                takeIn(rank, round.time[i], round.length[i], round.side[i]);
            }
            round.count = 0;
        }
        processor[rank] = Math.max(processor[rank], sent[rank]);
    }

    private void takeIn(int rank, long time, int length, Costs.Side side) {
        long start = Math.max(time, inPort[rank]);
        inPort[rank] = start + side.hold[length];
        long copied = Math.max(processor[rank], start) + side.busy[length];
        processor[rank] = Math.max(start + side.body[length], copied) + side.overhead;
    }

    /// Do a local step.
    void local(int rank, long step) {
        boolean reduces = Code.kind(step) == Code.REDUCE;
        processor[rank] += (reduces ? costs.reduce : costs.copy)[Code.length(step)];
    }

    /// When the last rank's processor is done.
    long latest() {
        return Arrays.stream(processor).max().orElse(0);
    }

    /// When the first rank's processor is done.
    long earliest() {
        return Arrays.stream(processor).min().orElse(0);
    }

    /// When all processors are done and all ports are free.
    long quiet() {
        return LongStream.of(latest(), Arrays.stream(outPort).max().orElse(0), Arrays.stream(inPort).max().orElse(0))
                .max()
                .orElse(0);
    }

    /// The messages of one rank's round.
    private static final class Arrivals {
        private long[] time = new long[1];
        private int[] length = new int[1];
        private Costs.Side[] side = new Costs.Side[1];
        private int count;

        void add(long newTime, int newLength, Costs.Side newSide) {
            if (count == time.length) {
                time = Arrays.copyOf(time, 2 * count);
                length = Arrays.copyOf(length, 2 * count);
                side = Arrays.copyOf(side, 2 * count);
            }
            time[count] = newTime;
            length[count] = newLength;
            side[count++] = newSide;
        }

        /// By time; those of one time stay in the order of the schedule.
        void sort() {
            if (count < 2 || inOrder()) {
                return;
            }
            Integer[] order = new Integer[count];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Long.compare(time[a], time[b]));
            long[] times = new long[count];
            int[] lengths = new int[count];
            Costs.Side[] sides = new Costs.Side[count];
            for (int i = 0; i < count; i++) {
                times[i] = time[order[i]];
                lengths[i] = length[order[i]];
                sides[i] = side[order[i]];
            }
            time = times;
            length = lengths;
            side = sides;
        }

        private boolean inOrder() {
            for (int i = 1; i < count; i++) {
                if (time[i] < time[i - 1]) {
                    return false;
                }
            }
            return true;
        }
    }
}
