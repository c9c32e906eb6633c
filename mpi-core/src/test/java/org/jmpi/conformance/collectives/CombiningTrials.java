package org.jmpi.conformance.collectives;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;

/// What combines data.
final class CombiningTrials {
    private static final List<Reduction> REDUCTIONS = Reduction.all();

    private CombiningTrials() {
    }

    static List<Function<Draw, Trial>> all() {
        return List.of(CombiningTrials::reduce, CombiningTrials::reduceInPlace, CombiningTrials::allReduce,
                CombiningTrials::allReduceInPlace, CombiningTrials::reduceScatterBlock,
                CombiningTrials::reduceScatterBlockInPlace, CombiningTrials::reduceScatter,
                CombiningTrials::reduceScatterInPlace, CombiningTrials::scan, CombiningTrials::scanInPlace,
                CombiningTrials::exscan, CombiningTrials::exscanInPlace);
    }

    private static Reduction reduction(Draw draw) {
        return REDUCTIONS.get(draw.common().nextInt(REDUCTIONS.size()));
    }

    /// What a round leaves on this rank.
    private interface Result {
        byte[] of(Reducing call);
    }

    /// A trial with two buffers.
    private record Pair(Draw draw, Reduction reduction, Slot send, Slot recv) {
        static Pair of(Draw draw, Reduction reduction, long given, long got) {
            return new Pair(draw, reduction, draw.slot(reduction, given), draw.slot(reduction, got));
        }

        Reducing call(int round) {
            return draw.reducing(reduction, round, Math.toIntExact(send.count()));
        }

        void fill(int round) {
            send.fill(call(round).own());
            recv.poison();
        }

        void expect(int round, Result result) {
            send.expect(call(round).own());
            recv.expect(result.of(call(round)));
        }
    }

    /// A trial with one buffer.
    private record Single(Draw draw, Reduction reduction, Slot slot) {
        static Single of(Draw draw, Reduction reduction, long count) {
            return new Single(draw, reduction, draw.slot(reduction, count));
        }

        Reducing call(int round) {
            return draw.reducing(reduction, round, Math.toIntExact(slot.count()));
        }

        void fill(int round) {
            slot.fill(call(round).own());
        }

        void expect(int round, Result result) {
            slot.expect(result.of(call(round)));
        }
    }

    private static Trial reduce(Draw draw) {
        Communicator comm = draw.comm();
        int root = draw.root();
        int count = draw.count();
        boolean atRoot = draw.rank() == root;
        Pair pair = Pair.of(draw, reduction(draw), count, atRoot ? count : 0);
        Op op = pair.reduction.op();
        Buf from = pair.send.buf();
        Buf to = atRoot ? pair.recv.buf() : null;
        return new Trial("reduce " + op.name(), pair::fill,
                round -> pair.expect(round, call -> atRoot ? call.ofAll() : new byte[0]),
                () -> comm.reduce(from, to, op, root), () -> comm.iReduce(from, to, op, root),
                () -> comm.reduceInit(from, to, op, root));
    }

    private static Trial reduceInPlace(Draw draw) {
        Communicator comm = draw.comm();
        int root = draw.root();
        Single single = Single.of(draw, reduction(draw), draw.count());
        Op op = single.reduction.op();
        Buf buf = single.slot.buf();
        return new Trial("reduce in place " + op.name(), single::fill,
                round -> single.expect(round, call -> draw.rank() == root ? call.ofAll() : call.own()),
                () -> comm.reduce(buf, op, root), () -> comm.iReduce(buf, op, root),
                () -> comm.reduceInit(buf, op, root));
    }

    private static Trial allReduce(Draw draw) {
        Communicator comm = draw.comm();
        int count = draw.count();
        Pair pair = Pair.of(draw, reduction(draw), count, count);
        Op op = pair.reduction.op();
        Buf from = pair.send.buf();
        Buf to = pair.recv.buf();
        return new Trial("allReduce " + op.name(), pair::fill, round -> pair.expect(round, Reducing::ofAll),
                () -> comm.allReduce(from, to, op), () -> comm.iAllReduce(from, to, op),
                () -> comm.allReduceInit(from, to, op));
    }

    private static Trial allReduceInPlace(Draw draw) {
        Communicator comm = draw.comm();
        Single single = Single.of(draw, reduction(draw), draw.count());
        Op op = single.reduction.op();
        Buf buf = single.slot.buf();
        return new Trial("allReduce in place " + op.name(), single::fill,
                round -> single.expect(round, Reducing::ofAll), () -> comm.allReduce(buf, op),
                () -> comm.iAllReduce(buf, op), () -> comm.allReduceInit(buf, op));
    }

    /// This rank's part of a result that is cut by counts.
    private static byte[] part(Reducing call, long[] counts, int rank) {
        Placement parts = Listed.dense(counts).scaled(call.reduction().bytes(1));
        return parts.get(call.ofAll(), rank);
    }

    private static long[] equal(Draw draw, long count) {
        long[] counts = new long[draw.size()];
        Arrays.fill(counts, count);
        return counts;
    }

    private static long[] uneven(Draw draw) {
        int largest = 1 + draw.count() / 2;
        return LongStream.generate(() -> draw.common().nextInt(largest)).limit(draw.size()).toArray();
    }

    private static Trial reduceScatterBlock(Draw draw) {
        Communicator comm = draw.comm();
        int count = draw.count() / 2;
        Pair pair = Pair.of(draw, reduction(draw), (long) count * draw.size(), count);
        Op op = pair.reduction.op();
        Buf from = pair.send.buf();
        Buf to = pair.recv.buf();
        return new Trial("reduceScatterBlock " + op.name(), pair::fill,
                round -> pair.expect(round, call -> part(call, equal(draw, count), draw.rank())),
                () -> comm.reduceScatterBlock(from, to, op), () -> comm.iReduceScatterBlock(from, to, op),
                () -> comm.reduceScatterBlockInit(from, to, op));
    }

    private static Trial reduceScatterBlockInPlace(Draw draw) {
        Communicator comm = draw.comm();
        int count = draw.count() / 2;
        Single single = Single.of(draw, reduction(draw), (long) count * draw.size());
        Op op = single.reduction.op();
        Buf buf = single.slot.buf();
        return new Trial("reduceScatterBlock in place " + op.name(), single::fill,
                round -> single.slot.expectFront(part(single.call(round), equal(draw, count), draw.rank())),
                () -> comm.reduceScatterBlock(buf, op), () -> comm.iReduceScatterBlock(buf, op),
                () -> comm.reduceScatterBlockInit(buf, op));
    }

    private static Trial reduceScatter(Draw draw) {
        Communicator comm = draw.comm();
        long[] counts = uneven(draw);
        Pair pair = Pair.of(draw, reduction(draw), LongStream.of(counts).sum(), counts[draw.rank()]);
        Op op = pair.reduction.op();
        Buf from = pair.send.buf();
        Buf to = pair.recv.buf();
        return new Trial("reduceScatter " + op.name(), pair::fill,
                round -> pair.expect(round, call -> part(call, counts, draw.rank())),
                () -> comm.reduceScatter(from, to, counts, op), () -> comm.iReduceScatter(from, to, counts, op),
                () -> comm.reduceScatterInit(from, to, counts, op));
    }

    private static Trial reduceScatterInPlace(Draw draw) {
        Communicator comm = draw.comm();
        long[] counts = uneven(draw);
        Single single = Single.of(draw, reduction(draw), LongStream.of(counts).sum());
        Op op = single.reduction.op();
        Buf buf = single.slot.buf();
        return new Trial("reduceScatter in place " + op.name(), single::fill,
                round -> single.slot.expectFront(part(single.call(round), counts, draw.rank())),
                () -> comm.reduceScatter(buf, counts, op), () -> comm.iReduceScatter(buf, counts, op),
                () -> comm.reduceScatterInit(buf, counts, op));
    }

    private static byte[] upTo(Reducing call, int last) {
        return call.reduction().upTo(last, call.team(), call.key(), call.count());
    }

    private static Trial scan(Draw draw) {
        Communicator comm = draw.comm();
        int count = draw.count();
        Pair pair = Pair.of(draw, reduction(draw), count, count);
        Op op = pair.reduction.op();
        Buf from = pair.send.buf();
        Buf to = pair.recv.buf();
        return new Trial("scan " + op.name(), pair::fill,
                round -> pair.expect(round, call -> upTo(call, draw.rank())), () -> comm.scan(from, to, op),
                () -> comm.iScan(from, to, op), () -> comm.scanInit(from, to, op));
    }

    private static Trial scanInPlace(Draw draw) {
        Communicator comm = draw.comm();
        Single single = Single.of(draw, reduction(draw), draw.count());
        Op op = single.reduction.op();
        Buf buf = single.slot.buf();
        return new Trial("scan in place " + op.name(), single::fill,
                round -> single.expect(round, call -> upTo(call, draw.rank())), () -> comm.scan(buf, op),
                () -> comm.iScan(buf, op), () -> comm.scanInit(buf, op));
    }

    private static Trial exscan(Draw draw) {
        Communicator comm = draw.comm();
        int count = draw.count();
        Pair pair = Pair.of(draw, reduction(draw), count, count);
        Op op = pair.reduction.op();
        Buf from = pair.send.buf();
        Buf to = pair.recv.buf();
        return new Trial("exscan " + op.name(), pair::fill,
                round -> pair.expect(round,
                        call -> draw.rank() == 0 ? pair.recv.untouched() : upTo(call, draw.rank() - 1)),
                () -> comm.exscan(from, to, op), () -> comm.iExscan(from, to, op),
                () -> comm.exscanInit(from, to, op));
    }

    private static Trial exscanInPlace(Draw draw) {
        Communicator comm = draw.comm();
        Single single = Single.of(draw, reduction(draw), draw.count());
        Op op = single.reduction.op();
        Buf buf = single.slot.buf();
        return new Trial("exscan in place " + op.name(), single::fill,
                round -> single.expect(round, call -> draw.rank() == 0 ? call.own() : upTo(call, draw.rank() - 1)),
                () -> comm.exscan(buf, op), () -> comm.iExscan(buf, op), () -> comm.exscanInit(buf, op));
    }
}
