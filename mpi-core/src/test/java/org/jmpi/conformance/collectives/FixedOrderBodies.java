package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;

/// A communicator that is set reproducible combines every element in the same order.
final class FixedOrderBodies {
    /// Says that it is commutative, and is neither that nor associative: its result tells the order.
    private static final Op ORDER = Op.ofLong("ORDER", true, (a, b) -> Long.rotateLeft(a, 7) * 31 + b);
    private static final int[] COUNTS = {1, 2, 13, 1_500, 20_000};

    private FixedOrderBodies() {
    }

    /// Each rank's contribution, the same at every place.
    private static Buf contribution(Communicator comm, int count) {
        long[] values = new long[count];
        Arrays.fill(values, 1_000_003L * (comm.rank() + 1));
        return Buf.of(values);
    }

    private static Communicator reproducible(Rank me) {
        Communicator comm = me.world().dup();
        assertThat(comm.isReproducible()).isFalse();
        comm.setReproducible(true);
        return comm;
    }

    private static void expect(long expected, long... results) {
        assertThat(LongStream.of(results).distinct()).containsExactly(expected);
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void holdsForEveryLengthAndPlace(Rank me) {
        try (Communicator comm = reproducible(me)) {
            long expected = comm.allReduce(1_000_003L * (comm.rank() + 1), ORDER);
            for (int count : COUNTS) {
                long[] result = new long[count];
                comm.allReduce(contribution(comm, count), Buf.of(result), ORDER);
                expect(expected, result);
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void holdsForEveryRoot(Rank me) {
        try (Communicator comm = reproducible(me)) {
            long expected = comm.bcast(comm.reduce(1_000_003L * (comm.rank() + 1), ORDER, 0), 0);
            for (int count : COUNTS) {
                for (int root = 0; root < comm.size(); root++) {
                    long[] result = new long[count];
                    Arrays.fill(result, expected);
                    comm.reduce(contribution(comm, count), Buf.of(result), ORDER, root);
                    expect(expected, result);
                }
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void holdsForEveryPartOfReduceScatter(Rank me) {
        try (Communicator comm = reproducible(me)) {
            int size = comm.size();
            long[] even = new long[size];
            Arrays.fill(even, 1);
            long[] first = new long[1];
            comm.reduceScatter(contribution(comm, size), Buf.of(first), even, ORDER);
            long expected = comm.bcast(first[0], 0);
            for (int count : COUNTS) {
                long[] counts = new long[size];
                Arrays.setAll(counts, rank -> rank * count / 2 + count);
                long[] result = new long[(int) counts[comm.rank()]];
                comm.reduceScatter(contribution(comm, (int) LongStream.of(counts).sum()), Buf.of(result), counts,
                        ORDER);
                expect(expected, result);
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void holdsForScans(Rank me) {
        try (Communicator comm = reproducible(me)) {
            long[] scan = {1_000_003L * (comm.rank() + 1)};
            long[] exscan = scan.clone();
            comm.scan(Buf.of(scan), ORDER);
            comm.exscan(Buf.of(exscan), ORDER);
            for (int count : COUNTS) {
                long[] result = new long[count];
                comm.scan(contribution(comm, count), Buf.of(result), ORDER);
                expect(scan[0], result);
                Arrays.fill(result, exscan[0]);
                comm.exscan(contribution(comm, count), Buf.of(result), ORDER);
                expect(exscan[0], result);
            }
        }
    }

    @RankTest(value = Ranks.PAIR, memories = Memory.HEAP)
    static void isASettingThatDuplicatesInherit(Rank me) {
        try (Communicator comm = reproducible(me); Communicator copy = comm.dup()) {
            assertThat(copy.isReproducible()).isTrue();
            copy.setReproducible(false);
            assertThat(comm.isReproducible()).isTrue();
            try (Communicator part = comm.split(0, 0).orElseThrow()) {
                assertThat(part.isReproducible()).isFalse();
            }
        }
    }
}
