package org.jmpi.conformance.collectives;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.Communicator;

/// What moves data from all to all.
final class ExchangeTrials {

    private ExchangeTrials() {
    }

    static List<Function<Draw, Trial>> all() {
        return List.of(ExchangeTrials::allGather, ExchangeTrials::allGatherInPlace, ExchangeTrials::allGatherv,
                ExchangeTrials::allGathervInPlace, ExchangeTrials::allToAll, ExchangeTrials::allToAllInPlace,
                ExchangeTrials::allToAllv, ExchangeTrials::allToAllvInPlace, ExchangeTrials::allToAllw,
                ExchangeTrials::allToAllwInPlace);
    }

    private static Trial allGather(Draw draw) {
        Communicator comm = draw.comm();
        int count = draw.count();
        Slot send = draw.slot(count);
        Slot recv = draw.slot((long) count * draw.size());
        Buf from = send.buf();
        Buf to = recv.buf();
        return new Trial("allGather", round -> {
            send.fill(draw.data(draw.rank(), round, send.bytes()));
            recv.poison();
        }, round -> recv.expect(draw.everyone(round, send.bytes())), () -> comm.allGather(from, to),
                () -> comm.iAllGather(from, to), () -> comm.allGatherInit(from, to));
    }

    private static Trial allGatherInPlace(Draw draw) {
        Communicator comm = draw.comm();
        int count = draw.count();
        Slot slot = draw.slot((long) count * draw.size());
        Placement blocks = Listed.regular(draw.size(), count * Draw.UNIT);
        Buf buf = slot.buf();
        return new Trial("allGather in place", round -> Listed.fillOwn(draw, slot, blocks, true, round),
                round -> slot.expect(draw.everyone(round, count * Draw.UNIT)), () -> comm.allGather(buf),
                () -> comm.iAllGather(buf), () -> comm.allGatherInit(buf));
    }

    private static Trial allGatherv(Draw draw) {
        Communicator comm = draw.comm();
        Placement placement = Placement.random(draw.size(), draw.count() / 2, draw.common());
        Placement blocks = placement.scaled(Draw.UNIT);
        Slot send = draw.slot(placement.count(draw.rank()));
        Slot recv = draw.slot(placement.span());
        Buf from = send.buf();
        Buf to = recv.buf();
        long[] counts = placement.counts();
        long[] displs = placement.displs();
        return new Trial("allGatherv", round -> {
            send.fill(draw.data(draw.rank(), round, send.bytes()));
            recv.poison();
        }, round -> recv.expect(blocks.everyone(draw.team(), draw.key(round), recv.untouched())),
                () -> comm.allGatherv(from, to, counts, displs), () -> comm.iAllGatherv(from, to, counts, displs),
                () -> comm.allGathervInit(from, to, counts, displs));
    }

    private static Trial allGathervInPlace(Draw draw) {
        Communicator comm = draw.comm();
        Placement placement = Placement.random(draw.size(), draw.count() / 2, draw.common());
        Placement blocks = placement.scaled(Draw.UNIT);
        Slot slot = draw.slot(placement.span());
        Buf buf = slot.buf();
        long[] counts = placement.counts();
        long[] displs = placement.displs();
        return new Trial("allGatherv in place", round -> Listed.fillOwn(draw, slot, blocks, true, round),
                round -> slot.expect(blocks.everyone(draw.team(), draw.key(round), slot.untouched())),
                () -> comm.allGatherv(buf, counts, displs), () -> comm.iAllGatherv(buf, counts, displs),
                () -> comm.allGathervInit(buf, counts, displs));
    }

    private static Trial allToAll(Draw draw) {
        Communicator comm = draw.comm();
        int count = draw.count();
        Slot send = draw.slot((long) count * draw.size());
        Slot recv = draw.slot((long) count * draw.size());
        Placement blocks = Listed.regular(draw.size(), count * Draw.UNIT);
        Buf from = send.buf();
        Buf to = recv.buf();
        return new Trial("allToAll", round -> {
            send.fill(Listed.exchanged(draw, blocks, send.untouched(), false, round));
            recv.poison();
        }, round -> recv.expect(Listed.exchanged(draw, blocks, recv.untouched(), true, round)),
                () -> comm.allToAll(from, to), () -> comm.iAllToAll(from, to), () -> comm.allToAllInit(from, to));
    }

    private static Trial allToAllInPlace(Draw draw) {
        Communicator comm = draw.comm();
        int count = draw.count();
        Slot slot = draw.slot((long) count * draw.size());
        Placement blocks = Listed.regular(draw.size(), count * Draw.UNIT);
        Buf buf = slot.buf();
        return new Trial("allToAll in place",
                round -> slot.fill(Listed.exchanged(draw, blocks, slot.untouched(), false, round)),
                round -> slot.expect(Listed.exchanged(draw, blocks, slot.untouched(), true, round)),
                () -> comm.allToAll(buf), () -> comm.iAllToAll(buf), () -> comm.allToAllInit(buf));
    }

    private static Trial allToAllv(Draw draw) {
        Communicator comm = draw.comm();
        long[][] counts = counts(draw, false);
        Placement out = Placement.of(given(draw, counts), draw.common());
        Placement in = Placement.of(got(draw, counts), draw.common());
        Placement outgoing = out.scaled(Draw.UNIT);
        Placement incoming = in.scaled(Draw.UNIT);
        Slot send = draw.slot(out.span());
        Slot recv = draw.slot(in.span());
        Buf from = send.buf();
        Buf to = recv.buf();
        return new Trial("allToAllv", round -> {
            send.fill(Listed.exchanged(draw, outgoing, send.untouched(), false, round));
            recv.poison();
        }, round -> recv.expect(Listed.exchanged(draw, incoming, recv.untouched(), true, round)),
                () -> comm.allToAllv(from, out.counts(), out.displs(), to, in.counts(), in.displs()),
                () -> comm.iAllToAllv(from, out.counts(), out.displs(), to, in.counts(), in.displs()),
                () -> comm.allToAllvInit(from, out.counts(), out.displs(), to, in.counts(), in.displs()));
    }

    private static Trial allToAllvInPlace(Draw draw) {
        Communicator comm = draw.comm();
        Placement placement = Placement.of(given(draw, counts(draw, true)), draw.common());
        Placement blocks = placement.scaled(Draw.UNIT);
        Slot slot = draw.slot(placement.span());
        Buf buf = slot.buf();
        long[] counts = placement.counts();
        long[] displs = placement.displs();
        return new Trial("allToAllv in place",
                round -> slot.fill(Listed.exchanged(draw, blocks, slot.untouched(), false, round)),
                round -> slot.expect(Listed.exchanged(draw, blocks, slot.untouched(), true, round)),
                () -> comm.allToAllv(buf, counts, displs), () -> comm.iAllToAllv(buf, counts, displs),
                () -> comm.allToAllvInit(buf, counts, displs));
    }

    private static Trial allToAllw(Draw draw) {
        Communicator comm = draw.comm();
        long[][] counts = counts(draw, false);
        Slot[] sends = slots(draw, given(draw, counts));
        Slot[] recvs = slots(draw, got(draw, counts));
        Buf[] from = bufs(sends);
        Buf[] to = bufs(recvs);
        return new Trial("allToAllw", round -> {
            fill(draw, sends, round);
            for (Slot recv : recvs) {
                recv.poison();
            }
        }, round -> expect(draw, recvs, round), () -> comm.allToAllw(from, to), () -> comm.iAllToAllw(from, to),
                () -> comm.allToAllwInit(from, to));
    }

    private static Trial allToAllwInPlace(Draw draw) {
        Communicator comm = draw.comm();
        Slot[] slots = slots(draw, given(draw, counts(draw, true)));
        Buf[] bufs = bufs(slots);
        return new Trial("allToAllw in place", round -> fill(draw, slots, round), round -> expect(draw, slots, round),
                () -> comm.allToAllw(bufs), () -> comm.iAllToAllw(bufs), () -> comm.allToAllwInit(bufs));
    }

    /// `[i][j]`: elements from i to j; symmetric for in place.
    private static long[][] counts(Draw draw, boolean symmetric) {
        int largest = 1 + draw.count() / 2;
        long[][] counts = new long[draw.size()][draw.size()];
        for (int i = 0; i < draw.size(); i++) {
            for (int j = 0; j < draw.size(); j++) {
                long drawn = draw.common().nextInt(5) == 0 ? 0 : draw.common().nextInt(largest);
                counts[i][j] = symmetric && j < i ? counts[j][i] : drawn;
            }
        }
        return counts;
    }

    private static long[] given(Draw draw, long[][] counts) {
        return counts[draw.rank()];
    }

    private static long[] got(Draw draw, long[][] counts) {
        return IntStream.range(0, draw.size()).mapToLong(peer -> counts[peer][draw.rank()]).toArray();
    }

    private static Slot[] slots(Draw draw, long[] counts) {
        return IntStream.range(0, draw.size()).mapToObj(peer -> draw.slot(counts[peer])).toArray(Slot[]::new);
    }

    private static Buf[] bufs(Slot[] slots) {
        return IntStream.range(0, slots.length).mapToObj(peer -> slots[peer].buf()).toArray(Buf[]::new);
    }

    private static void fill(Draw draw, Slot[] slots, int round) {
        for (int peer = 0; peer < slots.length; peer++) {
            slots[peer].fill(Listed.between(draw, peer, false, round, slots[peer].bytes()));
        }
    }

    private static void expect(Draw draw, Slot[] slots, int round) {
        for (int peer = 0; peer < slots.length; peer++) {
            slots[peer].expect(Listed.between(draw, peer, true, round, slots[peer].bytes()));
        }
    }
}
