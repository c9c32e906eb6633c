package org.jmpi.samples.defects;

import static org.jmpi.samples.defects.Verdict.ANY;

import java.util.List;
import java.util.stream.Stream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.Op;
import org.jmpi.Request;
import org.jmpi.internal.bootstrap.InProcessJob.RankProgram;

/// Collective calls that differ between ranks. Found with `-Djmpi.check=collective`; every rank gets the same error.
final class CollectiveMatching {

    private CollectiveMatching() {
    }

    /// What a rank calls.
    @FunctionalInterface
    private interface Call {
        void make(Communicator world);
    }

    /// What rank 0 calls, what rank 1 calls, and what they differ in.
    private record Pair(String name, Call first, Call second, String difference, String... words) {

        Defect defect() {
            String[] all = Stream.concat(Stream.of("collective calls don't match in their " + difference + ": ",
                    " at CollectiveMatching.java:", "communicator=world"), Stream.of(words)).toArray(String[]::new);
            return Defect.named(name)
                    .foundBy("collective")
                    .wrong(ranks(first, second))
                    .is(Verdict.error(ANY, ErrorClass.ARG, all))
                    .right(ranks(first, first));
        }

        private static RankProgram ranks(Call zero, Call one) {
            return mpi -> (mpi.world().rank() == 0 ? zero : one).make(mpi.world());
        }
    }

    static List<Defect> defects() {
        return Stream.of(
                new Pair("a broadcast that meets a barrier", world -> world.bcast(ints(4), 0), Communicator::barrier,
                        "operation", "rank 0 called bcast(root=0, count=4, type=int)", "rank 1 called barrier()"),
                new Pair("collectives in another order", world -> {
                    world.barrier();
                    world.allReduce(ints(4), Op.SUM);
                }, world -> {
                    world.allReduce(ints(4), Op.SUM);
                    world.barrier();
                }, "operation", "rank 0 called barrier()", "rank 1 called allReduce(count=4, type=int, op=SUM)"),
                new Pair("a scan that meets its exclusive form", world -> world.scan(ints(4), Op.SUM),
                        world -> world.exscan(ints(4), Op.SUM), "operation", "rank 1 called exscan("),
                new Pair("non-blocking collectives of two kinds", world -> world.iBcast(ints(4), 0).await(),
                        world -> world.iAllReduce(ints(4), Op.SUM).await(), "operation", "rank 0 called bcast(root=0"),
                new Pair("a broadcast with two roots", world -> world.bcast(ints(4), 0),
                        world -> world.bcast(ints(4), 1), "root", "rank 1 called bcast(root=1, count=4, type=int)"),
                new Pair("persistent broadcasts with two roots", world -> once(world.bcastInit(ints(4), 0)),
                        world -> once(world.bcastInit(ints(4), 1)), "root", "rank 1 called bcast(root=1"),
                new Pair("a reduction with two ops", world -> world.reduce(ints(4), Op.SUM, 0),
                        world -> world.reduce(ints(4), Op.MAX, 0), "op", "op=SUM)", "rank 1 called reduce(", "op=MAX)"),
                new Pair("a reduction with two types", world -> world.allReduce(ints(4), Op.SUM),
                        world -> world.allReduce(Buf.of(new float[4]), Op.SUM), "datatypes", "count=4, type=float"),
                new Pair("a broadcast with two counts", world -> world.bcast(ints(4), 0),
                        world -> world.bcast(ints(3), 0), "counts", "count=4, type=int", "count=3, type=int"),
                new Pair("a scatter with unlike blocks", world -> world.scatter(ints(8), ints(4), 0),
                        world -> world.scatter(null, ints(3), 0), "counts", "rank 1 called scatter(root=0, count=3"),
                new Pair("an all-gather with two lists of counts",
                        world -> world.allGatherv(ints(4), new long[]{1, 3}, new long[]{0, 1}),
                        world -> world.allGatherv(ints(4), new long[]{2, 2}, new long[]{0, 2}), "counts",
                        "counts=[1 3]", "counts=[2 2]"))
                .map(Pair::defect)
                .toList();
    }

    private static Buf ints(int count) {
        return Buf.of(new int[count]);
    }

    private static void once(Request request) {
        request.start();
        request.await();
        request.free();
    }
}
