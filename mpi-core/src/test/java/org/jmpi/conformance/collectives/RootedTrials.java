package org.jmpi.conformance.collectives;

import java.util.List;
import java.util.function.Function;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jspecify.annotations.Nullable;

/// Barrier, and what moves data from or to a root.
final class RootedTrials {

    private RootedTrials() {
    }

    static List<Function<Draw, Trial>> all() {
        return List.of(RootedTrials::barrier, RootedTrials::bcast, RootedTrials::gather, RootedTrials::gatherInPlace,
                RootedTrials::gatherv, RootedTrials::gathervInPlace, RootedTrials::scatter,
                RootedTrials::scatterInPlace, RootedTrials::scatterv, RootedTrials::scattervInPlace);
    }

    private static Trial barrier(Draw draw) {
        Communicator comm = draw.comm();
        return new Trial("barrier", _ -> {
        }, _ -> {
        }, comm::barrier, comm::iBarrier, comm::barrierInit);
    }

    private static Trial bcast(Draw draw) {
        Communicator comm = draw.comm();
        int root = draw.root();
        Slot slot = draw.slot(draw.count());
        Buf buf = slot.buf();
        return new Trial("bcast",
                round -> slot.fill(
                        draw.rank() == root ? draw.data(root, round, slot.bytes()) : slot.untouched()),
                round -> slot.expect(draw.data(root, round, slot.bytes())), () -> comm.bcast(buf, root),
                () -> comm.iBcast(buf, root), () -> comm.bcastInit(buf, root));
    }

    private static Trial gather(Draw draw) {
        Communicator comm = draw.comm();
        int root = draw.root();
        int count = draw.count();
        boolean atRoot = draw.rank() == root;
        Slot send = draw.slot(count);
        Slot recv = draw.slot(atRoot ? (long) count * draw.size() : 0);
        Buf from = send.buf();
        Buf to = atRoot ? recv.buf() : null;
        return new Trial("gather", round -> {
            send.fill(draw.data(draw.rank(), round, send.bytes()));
            recv.poison();
        }, round -> {
            send.expect(draw.data(draw.rank(), round, send.bytes()));
            recv.expect(atRoot ? draw.everyone(round, send.bytes()) : new byte[0]);
        }, () -> comm.gather(from, to, root), () -> comm.iGather(from, to, root),
                () -> comm.gatherInit(from, to, root));
    }

    private static Trial gatherInPlace(Draw draw) {
        Communicator comm = draw.comm();
        int root = draw.root();
        int count = draw.count();
        boolean atRoot = draw.rank() == root;
        Slot slot = draw.slot(atRoot ? (long) count * draw.size() : count);
        Placement blocks = Listed.regular(draw.size(), count * Draw.UNIT);
        Buf buf = slot.buf();
        return new Trial("gather in place", round -> Listed.fillOwn(draw, slot, blocks, atRoot, round),
                round -> slot.expect(atRoot ? draw.everyone(round, count * Draw.UNIT)
                        : draw.data(draw.rank(), round, slot.bytes())),
                () -> comm.gather(buf, root), () -> comm.iGather(buf, root), () -> comm.gatherInit(buf, root));
    }

    private static Trial gatherv(Draw draw) {
        Communicator comm = draw.comm();
        int root = draw.root();
        var parts = new Uneven(draw, root);
        boolean atRoot = parts.atRoot;
        Slot send = draw.slot(parts.placement.count(draw.rank()));
        Slot recv = draw.slot(atRoot ? parts.placement.span() : 0);
        Buf from = send.buf();
        Buf to = atRoot ? recv.buf() : null;
        return new Trial("gatherv", round -> {
            send.fill(draw.data(draw.rank(), round, send.bytes()));
            recv.poison();
        }, round -> recv
                .expect(atRoot ? parts.blocks.everyone(draw.team(), draw.key(round), recv.untouched()) : new byte[0]),
                () -> comm.gatherv(from, to, parts.counts, parts.displs, root),
                () -> comm.iGatherv(from, to, parts.counts, parts.displs, root),
                () -> comm.gathervInit(from, to, parts.counts, parts.displs, root));
    }

    private static Trial gathervInPlace(Draw draw) {
        Communicator comm = draw.comm();
        int root = draw.root();
        var parts = new Uneven(draw, root);
        boolean atRoot = parts.atRoot;
        Slot slot = draw.slot(atRoot ? parts.placement.span() : parts.placement.count(draw.rank()));
        Buf buf = slot.buf();
        return new Trial("gatherv in place", round -> Listed.fillOwn(draw, slot, parts.blocks, atRoot, round),
                round -> slot.expect(atRoot ? parts.blocks.everyone(draw.team(), draw.key(round), slot.untouched())
                        : draw.data(draw.rank(), round, slot.bytes())),
                () -> comm.gatherv(buf, parts.counts, parts.displs, root),
                () -> comm.iGatherv(buf, parts.counts, parts.displs, root),
                () -> comm.gathervInit(buf, parts.counts, parts.displs, root));
    }

    private static Trial scatter(Draw draw) {
        Communicator comm = draw.comm();
        int root = draw.root();
        int count = draw.count();
        boolean atRoot = draw.rank() == root;
        Slot send = draw.slot(atRoot ? (long) count * draw.size() : 0);
        Slot recv = draw.slot(count);
        Buf from = atRoot ? send.buf() : null;
        Buf to = recv.buf();
        return new Trial("scatter", round -> {
            send.fill(atRoot ? draw.everyone(round, recv.bytes()) : new byte[0]);
            recv.poison();
        }, round -> recv.expect(draw.data(draw.rank(), round, recv.bytes())), () -> comm.scatter(from, to, root),
                () -> comm.iScatter(from, to, root), () -> comm.scatterInit(from, to, root));
    }

    private static Trial scatterInPlace(Draw draw) {
        Communicator comm = draw.comm();
        int root = draw.root();
        int count = draw.count();
        boolean atRoot = draw.rank() == root;
        Slot slot = draw.slot(atRoot ? (long) count * draw.size() : count);
        Buf buf = slot.buf();
        return new Trial("scatter in place",
                round -> slot.fill(atRoot ? draw.everyone(round, count * Draw.UNIT) : slot.untouched()),
                round -> slot.expect(atRoot ? draw.everyone(round, count * Draw.UNIT)
                        : draw.data(draw.rank(), round, slot.bytes())),
                () -> comm.scatter(buf, root), () -> comm.iScatter(buf, root), () -> comm.scatterInit(buf, root));
    }

    private static Trial scatterv(Draw draw) {
        Communicator comm = draw.comm();
        int root = draw.root();
        var parts = new Uneven(draw, root);
        boolean atRoot = parts.atRoot;
        Slot send = draw.slot(atRoot ? parts.placement.span() : 0);
        Slot recv = draw.slot(parts.placement.count(draw.rank()));
        Buf from = atRoot ? send.buf() : null;
        Buf to = recv.buf();
        return new Trial("scatterv", round -> {
            send.fill(atRoot ? parts.blocks.everyone(draw.team(), draw.key(round), send.untouched()) : new byte[0]);
            recv.poison();
        }, round -> recv.expect(draw.data(draw.rank(), round, recv.bytes())),
                () -> comm.scatterv(from, parts.counts, parts.displs, to, root),
                () -> comm.iScatterv(from, parts.counts, parts.displs, to, root),
                () -> comm.scattervInit(from, parts.counts, parts.displs, to, root));
    }

    private static Trial scattervInPlace(Draw draw) {
        Communicator comm = draw.comm();
        int root = draw.root();
        var parts = new Uneven(draw, root);
        boolean atRoot = parts.atRoot;
        Slot slot = draw.slot(atRoot ? parts.placement.span() : parts.placement.count(draw.rank()));
        Buf buf = slot.buf();
        return new Trial("scatterv in place",
                round -> slot.fill(atRoot ? parts.blocks.everyone(draw.team(), draw.key(round), slot.untouched())
                        : slot.untouched()),
                round -> slot.expect(atRoot ? parts.blocks.everyone(draw.team(), draw.key(round), slot.untouched())
                        : draw.data(draw.rank(), round, slot.bytes())),
                () -> comm.scatterv(buf, parts.counts, parts.displs, root),
                () -> comm.iScatterv(buf, parts.counts, parts.displs, root),
                () -> comm.scattervInit(buf, parts.counts, parts.displs, root));
    }

    /// Parts of random lengths, one a rank, as they lie in the root's buffer; counts and displacements only there.
    private static final class Uneven {
        final boolean atRoot;
        final Placement placement;
        final Placement blocks;
        final long @Nullable [] counts;
        final long @Nullable [] displs;

        Uneven(Draw draw, int root) {
            atRoot = draw.rank() == root;
            placement = Placement.random(draw.size(), draw.count() / 2, draw.common());
            blocks = placement.scaled(Draw.UNIT);
            counts = atRoot ? placement.counts() : null;
            displs = atRoot ? placement.displs() : null;
        }
    }
}
