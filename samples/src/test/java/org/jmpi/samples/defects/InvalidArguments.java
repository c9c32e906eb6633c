package org.jmpi.samples.defects;

import static org.jmpi.samples.defects.Verdict.ANY;

import java.util.List;
import java.util.Optional;
import org.jmpi.Buf;
import org.jmpi.CartCommunicator;
import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.Mpi;
import org.jmpi.Op;

/// Arguments that no call takes: refused before anything is sent.
final class InvalidArguments {

    private InvalidArguments() {
    }

    static List<Defect> defects() {
        return List.of(
                Defect.named("a destination that isn't there")
                        .wrong(mpi -> passOn(mpi, mpi.world().rank() + 1))
                        .is(Verdict.refusal(1, "no such rank: dest=2, size=2; use 0 to 1 or PROC_NULL"))
                        .right(mpi -> passOn(mpi, mpi.world().rank() == 1 ? Communicator.PROC_NULL : 1)),
                Defect.named("a source that isn't there")
                        .wrong(mpi -> receive(mpi, -5))
                        .is(Verdict.refusal(0, "no such rank: source=-5, size=2"))
                        .right(mpi -> receive(mpi, 1)),
                Defect.named("a negative tag")
                        .wrong(mpi -> tagged(mpi, -1))
                        .is(Verdict.refusal(0, "tag is out of range: tag=-1; use 0 to 2147483647"))
                        .right(mpi -> tagged(mpi, 1)),
                Defect.named("a wildcard as the tag of a send")
                        .wrong(mpi -> tagged(mpi, Communicator.ANY_TAG))
                        .is(Verdict.refusal(0, "tag is out of range: tag=" + Communicator.ANY_TAG))
                        .right(mpi -> tagged(mpi, 0)),
                Defect.named("a root that isn't there")
                        .wrong(mpi -> mpi.world().bcast(Buf.of(new int[4]), 2))
                        .is(Verdict.refusal(ANY, "no such rank: root=2, size=2; use 0 to 1"))
                        .right(mpi -> mpi.world().bcast(Buf.of(new int[4]), 1)),
                Defect.named("an op that isn't defined for the type")
                        .wrong(mpi -> mpi.world().allReduce(Buf.of(new boolean[2]), Op.SUM))
                        .is(Verdict.error(ANY, ErrorClass.OP, "the op isn't defined for the datatype", "op=SUM",
                                "datatype=boolean"))
                        .right(mpi -> mpi.world().allReduce(Buf.of(new boolean[2]), Op.LAND)),
                Defect.named("a list of counts that is too short")
                        .wrong(mpi -> gather(mpi, 2))
                        .is(Verdict.refusal(ANY, "counts", "operation=ALL_GATHERV"))
                        .right(mpi -> gather(mpi, 2, 2)),
                Defect.named("blocks that don't fit the buffer")
                        .wrong(mpi -> gather(mpi, 2, 9))
                        .is(Verdict.refusal(ANY, "operation=ALL_GATHERV"))
                        .right(mpi -> gather(mpi, 1, 3)),
                Defect.named("a color that is negative")
                        .wrong(mpi -> split(mpi, -7))
                        .is(Verdict.refusal(ANY, "color is negative: color=-7; use 0 or more, or UNDEFINED"))
                        .right(mpi -> split(mpi, Communicator.UNDEFINED)),
                Defect.named("a grid with more places than ranks")
                        .wrong(mpi -> grid(mpi, 2, 2))
                        .is(Verdict.refusal(ANY, "dims=[2, 2]"))
                        .right(mpi -> grid(mpi, 2, 1)),
                Defect.named("an empty allocation of less than nothing")
                        .wrong(mpi -> mpi.free(mpi.allocate(-1)))
                        .is(Verdict.refusal(ANY, "size is negative: bytes=-1"))
                        .right(mpi -> mpi.free(mpi.allocate(1))));
    }

    private static void passOn(Mpi mpi, int dest) {
        Communicator world = mpi.world();
        if (world.rank() == 1) {
            world.recv(Buf.of(new int[1]), 0, 0);
        }
        world.send(Buf.of(new int[1]), dest, 0);
    }

    private static void receive(Mpi mpi, int source) {
        if (mpi.world().rank() == 0) {
            mpi.world().recv(Buf.of(new int[1]), source, 0);
        } else {
            mpi.world().send(Buf.of(new int[1]), 0, 0);
        }
    }

    private static void tagged(Mpi mpi, int tag) {
        if (mpi.world().rank() == 0) {
            mpi.world().send(Buf.of(new int[1]), 1, tag);
        } else {
            mpi.world().recv(Buf.of(new int[1]), 0, Communicator.ANY_TAG);
        }
    }

    private static void gather(Mpi mpi, long... counts) {
        mpi.world().allGatherv(Buf.of(new int[4]), counts, new long[]{0, counts[0]});
    }

    private static void split(Mpi mpi, int color) {
        Optional<Communicator> ignored = mpi.world().split(color, 0);
    }

    private static void grid(Mpi mpi, int... dims) {
        mpi.world().createCart(dims, new boolean[2], false).ifPresent(CartCommunicator::free);
    }
}
