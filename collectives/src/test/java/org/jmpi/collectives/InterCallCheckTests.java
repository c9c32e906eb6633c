package org.jmpi.collectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Intercommunicator;
import org.jmpi.MpiException;
import org.jmpi.Op;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// With `jmpi.check=collective`, calls of two groups that don't match fail on every rank of both. World ranks 0 and 2 are
/// one group, 1, 3 and 4 the other.
@ExtendWith(CheckingCalls.class)
class InterCallCheckTests {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int RANKS = 5;
    private static final int FIRST = 2;
    private static final int SECOND = 3;
    private static final String ZERO = "rank 0 of its group (world rank 0) called ";
    private static final String ONE = "rank 0 of its group (world rank 1) called ";
    private static final String TWO = "rank 1 of its group (world rank 2) called ";
    private static final String THREE = "rank 1 of its group (world rank 3) called ";

    /// What the rank of a world rank calls.
    interface Calls extends BiConsumer<Intercommunicator, Integer> {
    }

    private static Arguments mismatch(String what, String one, String other, Calls calls) {
        return Arguments.of(what, one, other, calls);
    }

    static Stream<Arguments> mismatches() {
        return Stream.of(mismatch("operation", ZERO + "barrier()", ONE + "allReduce(count=1", (comm, world) -> {
            if (isFirst(world)) {
                comm.barrier();
            } else {
                comm.allReduce(ints(1), ints(1), Op.SUM);
            }
        }), mismatch("op", ZERO + "allReduce(count=1, type=int, op=SUM)",
                THREE + "allReduce(count=1, type=int, op=MAX)",
                (comm, world) -> comm.allReduce(ints(1), ints(1), world == 3 ? Op.MAX : Op.SUM)),
                mismatch("root", ZERO + "bcast(root=ROOT, count=2, type=int)",
                        THREE + "bcast(root=1, count=2, type=int)",
                        (comm, world) -> comm.bcast(ints(2), bcastRoot(world, world == 3 ? 1 : 0))),
                mismatch("root", ZERO + "bcast(root=ROOT, count=2, type=int)",
                        TWO + "bcast(root=ROOT, count=2, type=int)",
                        (comm, world) -> comm.bcast(ints(2), world == 2 ? Communicator.ROOT : bcastRoot(world, 0))),
                mismatch("root", ONE + "gather(root=0, count=2, type=int)", ZERO + "gather(root=PROC_NULL)",
                        (comm, world) -> comm.gather(ints(2), ints(2 * SECOND),
                                isFirst(world) ? Communicator.PROC_NULL : 0)),
                mismatch("counts", ZERO + "bcast(root=ROOT, count=2, type=int)",
                        ONE + "bcast(root=0, count=3, type=int)",
                        (comm, world) -> comm.bcast(ints(world == 1 ? 3 : 2), bcastRoot(world, 0))),
                mismatch("counts", ZERO + "allGather(count=2, type=int)", ONE + "allGather(count=5, type=int)",
                        (comm, world) -> comm.allGather(ints(isFirst(world) ? 2 : 5),
                                ints(isFirst(world) ? 5 * SECOND : 3 * FIRST))),
                mismatch("counts", ZERO + "reduceScatter(count=6, type=int, counts=[3 3], op=SUM)",
                        ONE + "reduceScatter(count=9, type=int, counts=[3 3 3], op=SUM)",
                        (comm, world) -> comm.reduceScatter(ints(isFirst(world) ? 6 : 9), ints(3),
                                isFirst(world) ? new long[]{3, 3} : new long[]{3, 3, 3}, Op.SUM)),
                mismatch("datatypes", ZERO + "allToAll(count=6, type=int)", ONE + "allToAll(count=4, type=float)",
                        (comm, world) -> comm.allToAll(numbers(world, 2), numbers(world, 2))));
    }

    /// Whether a rank is in the first group: world ranks 0 and 2 are; 1, 3 and 4 make the second.
    private static boolean isFirst(int world) {
        return world == 0 || world == 2;
    }

    private static int bcastRoot(int world, int named) {
        return world == 0 ? Communicator.ROOT : world == 2 ? Communicator.PROC_NULL : named;
    }

    private static Buf ints(int count) {
        return Buf.of(new int[count]);
    }

    /// Blocks for all of the other group, of ints or of floats.
    private static Buf numbers(int world, int block) {
        return isFirst(world) ? ints(block * SECOND) : Buf.of(new float[block * FIRST]);
    }

    @ParameterizedTest
    @MethodSource("mismatches")
    void everyRankOfBothGroupsLearnsWhoCalledWhat(String what, String one, String other, Calls calls) {
        onTwoGroups(Link.INPROC, (comm, world) -> {
            comm.setName("bridge");
            MpiException error = catchThrowableOfType(MpiException.class, () -> calls.accept(comm, world));
            assertThat(error).as("the failure of this rank").isNotNull();
            assertThat(error).hasMessageContaining("collective calls don't match in their " + what + ":")
                    .hasMessageContaining(one)
                    .hasMessageContaining(other)
                    .hasMessageContaining("InterCallCheckTests.java:")
                    .hasMessageContaining("communicator=bridge, call=0;");
            int[] sum = new int[1];
            comm.allReduce(Buf.of(new int[]{1}), Buf.of(sum), Op.SUM);
            assertThat(sum[0]).isEqualTo(isFirst(world) ? SECOND : FIRST);
        });
    }

    @Test
    void callsThatMatchPassOverEveryLink() {
        for (Link link : Link.values()) {
            onTwoGroups(link, InterCallCheckTests::callAll);
        }
    }

    private static void callAll(Intercommunicator comm, int world) {
        boolean first = isFirst(world);
        int others = first ? SECOND : FIRST;
        int root = first ? bcastRoot(world, 0) : 0;
        comm.barrier();
        comm.bcast(ints(2), root);
        comm.gather(ints(2), ints(2 * SECOND), root);
        comm.scatter(ints(2 * SECOND), ints(2), root);
        comm.reduce(ints(2), ints(2), Op.SUM, root);
        comm.allReduce(ints(2), ints(2), Op.SUM);
        comm.allGather(ints(first ? 2 : 3), ints(first ? 3 * SECOND : 2 * FIRST));
        comm.allToAll(ints(2 * others), ints(2 * others));
        comm.reduceScatterBlock(ints(6), ints(first ? 3 : 2), Op.SUM);
        comm.reduceScatter(ints(6), ints(first ? 3 : 2), first ? new long[]{3, 3} : new long[]{2, 2, 2}, Op.SUM);
    }

    private static void onTwoGroups(Link link, Calls calls) {
        InProcessJob.run(RANKS, link, LIMIT, mpi -> {
            int world = mpi.world().rank();
            try (Communicator local = mpi.world().split(isFirst(world) ? 0 : 1, world).orElseThrow();
                    Intercommunicator comm = local.createIntercomm(0, mpi.world(), isFirst(world) ? 1 : 0, 7)) {
                calls.accept(comm, world);
            }
        });
    }
}
