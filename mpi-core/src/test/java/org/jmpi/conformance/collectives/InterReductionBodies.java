package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.ErrorClass;
import org.jmpi.Intercommunicator;
import org.jmpi.Op;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Refusals;
import org.jmpi.conformance.TwoGroups;

/// Reductions between two groups, in all forms (MPI-4.1 §6.2.3): each gets what the other's contributions combine to, in
/// the order of its ranks.
final class InterReductionBodies {
    private static final int ELEMENTS = 5;
    private static final Datatype MATRIX = Datatype.contiguous(4, Datatype.LONG);
    private static final Op PRODUCT = Op.of("matrix product", false, Matrices::multiply);

    private InterReductionBodies() {
    }

    /// `count` matrices of a world rank; products tell every order apart.
    private static long[] matrices(TwoGroups groups, int world, int count) {
        return groups.me().random(5000L * groups.key() + world).longs(4L * count, -9, 10).toArray();
    }

    private static long[] own(TwoGroups groups, int count) {
        return matrices(groups, groups.me().rank(), count);
    }

    private static long[] product(TwoGroups groups, List<Integer> members, int count) {
        long[] product = matrices(groups, members.getFirst(), count);
        for (int world : members.subList(1, members.size())) {
            long[] right = matrices(groups, world, count);
            for (int at = 0; at < product.length; at += 4) {
                multiply(product, right, at);
            }
        }
        return product;
    }

    private static void multiply(long[] left, long[] right, int at) {
        long a = left[at] * right[at] + left[at + 1] * right[at + 2];
        long b = left[at] * right[at + 1] + left[at + 1] * right[at + 3];
        long c = left[at + 2] * right[at] + left[at + 3] * right[at + 2];
        left[at + 3] = left[at + 2] * right[at + 1] + left[at + 3] * right[at + 3];
        left[at] = a;
        left[at + 1] = b;
        left[at + 2] = c;
    }

    private static Buf buf(long[] matrices) {
        return Buf.of(matrices).as(MATRIX, matrices.length / 4);
    }

    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void combineTheOtherGroupsContributionsAtARoot(Rank me) {
        TwoGroups.each(me, groups -> {
            Intercommunicator comm = groups.comm();
            for (int round = 0; round < 2; round++) {
                boolean rootHere = groups.isLow() == (round == 0);
                int place = groups.key() % (rootHere ? comm.size() : comm.remoteSize());
                int root = !rootHere ? place : place == comm.rank() ? Communicator.ROOT : Communicator.PROC_NULL;
                Buf send = buf(own(groups, ELEMENTS));
                long[] result = new long[4 * ELEMENTS];
                Buf recv = buf(result);
                Form.of(round + groups.key())
                        .run(() -> comm.reduce(send, recv, PRODUCT, root),
                                () -> comm.iReduce(send, recv, PRODUCT, root),
                                () -> comm.reduceInit(send, recv, PRODUCT, root));
                assertThat(result).containsExactly(root == Communicator.ROOT
                        ? product(groups, groups.remote(), ELEMENTS)
                        : new long[4 * ELEMENTS]);
            }
        });
    }

    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void combineTheOtherGroupsContributionsEverywhere(Rank me) {
        TwoGroups.each(me, groups -> {
            Intercommunicator comm = groups.comm();
            for (int count : new int[]{0, 1, ELEMENTS, 3000}) {
                Buf send = buf(own(groups, count));
                long[] result = new long[4 * count];
                Buf recv = buf(result);
                Form.of(count)
                        .run(() -> comm.allReduce(send, recv, PRODUCT), () -> comm.iAllReduce(send, recv, PRODUCT),
                                () -> comm.allReduceInit(send, recv, PRODUCT));
                assertThat(result).containsExactly(product(groups, groups.remote(), count));
            }
            assertThat(comm.allReduce((long) me.rank(), Op.SUM))
                    .isEqualTo(groups.remote().stream().mapToLong(rank -> rank).sum());
            assertThat(comm.allReduce(1.5, Op.SUM)).isEqualTo(1.5 * comm.remoteSize());
        });
    }

    /// Parts of both groups with one sum, 12 elements a rank of either at most.
    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void combineAndScatter(Rank me) {
        TwoGroups.each(me, groups -> {
            Intercommunicator comm = groups.comm();
            int total = 12;
            long[] counts = new long[comm.size()];
            for (int i = 0; i < counts.length - 1; i++) {
                counts[i] = i % 3;
            }
            counts[counts.length - 1] = total - Arrays.stream(counts).sum();
            scatter(groups, counts, total, true);
            Arrays.fill(counts, total / comm.size());
            scatter(groups, counts, total, false);
        });
    }

    private static void scatter(TwoGroups groups, long[] counts, int total, boolean listed) {
        Intercommunicator comm = groups.comm();
        Buf send = buf(own(groups, total));
        long[] result = new long[(int) (4 * counts[comm.rank()])];
        Buf recv = buf(result);
        if (listed) {
            Form.of(groups.key())
                    .run(() -> comm.reduceScatter(send, recv, counts, PRODUCT),
                            () -> comm.iReduceScatter(send, recv, counts, PRODUCT),
                            () -> comm.reduceScatterInit(send, recv, counts, PRODUCT));
        } else {
            Form.of(groups.key())
                    .run(() -> comm.reduceScatterBlock(send, recv, PRODUCT),
                            () -> comm.iReduceScatterBlock(send, recv, PRODUCT),
                            () -> comm.reduceScatterBlockInit(send, recv, PRODUCT));
        }
        int from = (int) (4 * Arrays.stream(counts, 0, comm.rank()).sum());
        assertThat(result).containsExactly(
                Arrays.copyOfRange(product(groups, groups.remote(), total), from, from + result.length));
    }

    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void haveNoScans(Rank me) {
        TwoGroups.each(me, groups -> {
            Buf one = Buf.of(new long[1]);
            Buf other = Buf.of(new long[1]);
            Refusals.fails(ErrorClass.COMM, () -> groups.comm().scan(one, other, Op.SUM));
            Refusals.fails(ErrorClass.COMM, () -> groups.comm().exscan(one, other, Op.SUM));
            Refusals.fails(ErrorClass.COMM, () -> groups.comm().allReduce(one, Op.SUM));
        });
    }
}
