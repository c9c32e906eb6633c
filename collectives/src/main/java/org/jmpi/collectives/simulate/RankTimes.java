package org.jmpi.collectives.simulate;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// How far each rank's processor and ports are, in picoseconds.
final class RankTimes {
    private final Costs costs;
    private final long[] processor;
    private final long[] outPort;
    private final long[] inPort;
    /// When the last byte of the round's sends has left.
    private final long[] sent;

    RankTimes(int ranks, Costs costs) {
        this(costs, new long[ranks], new long[ranks], new long[ranks], new long[ranks]);
    }

    private RankTimes(Costs costs, long[] processor, long[] outPort, long[] inPort, long[] sent) {
        this.costs = costs;
        this.processor = processor;
        this.outPort = outPort;
        this.inPort = inPort;
        this.sent = sent;
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

    /// End the round's transfers: take in what arrived, in order of arrival, and wait for what was sent.
    void settle(int rank, Arrivals round) {
        round.sort();
        for (int i = 0; i < round.count(); i++) {
            takeIn(rank, round.time(i), round.length(i), round.side(i));
        }
        round.clear();
        settle(rank);
    }

    /// End the transfers of a round that receives nothing.
    void settle(int rank) {
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

    /// How far one rank's processor and ports are; what it has sent has left.
    record At(long processor, long outPort, long inPort) {
        static final At START = new At(0, 0, 0);
    }

    /// How far a rank is, between two rounds.
    At at(int rank) {
        return new At(processor[rank], outPort[rank], inPort[rank]);
    }

    /// Let a rank be so far.
    void put(int rank, At at) {
        processor[rank] = at.processor;
        outPort[rank] = at.outPort;
        inPort[rank] = at.inPort;
    }

    /// The same times, to compare with later.
    RankTimes copy() {
        return new RankTimes(costs, processor.clone(), outPort.clone(), inPort.clone(), sent.clone());
    }

    /// Let everything be so much later.
    void shift(long picos) {
        for (int rank = 0; rank < processor.length; rank++) {
            processor[rank] += picos;
            outPort[rank] += picos;
            inPort[rank] += picos;
        }
    }

    /// By how much all ranks' times are later than before; nothing if not by the same.
    OptionalLong later(RankTimes before) {
        long later = processor[0] - before.processor[0];
        for (int rank = 0; rank < processor.length; rank++) {
            if (processor[rank] - before.processor[rank] != later || inPort[rank] - before.inPort[rank] != later
                    || leaves(rank) - before.leaves(rank) != later) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(later);
    }

    /// From when on a message can leave; a port that was free earlier makes no difference.
    private long leaves(int rank) {
        return Math.max(outPort[rank], processor[rank]);
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
}
