package org.jmpi.collectives.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.Op;
import org.jmpi.Request;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reductions of many pieces, whose slices are uneven, in every memory, one after the other and many at once.
class StagedReductionTests {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long SEED = Long.getLong("jmpi.test.seed", 2611);
    private static final int LEAST = 256;
    /// Associative, not commutative: the left operand in the low 32 bits, the right in the high ones.
    private static final Op ENDS = Op.ofLong("ENDS", false, (a, b) -> a & 0xffffffffL | b >>> 32 << 32);

    private static void run(int ranks, Link link, InProcessJob.RankProgram program) {
        try {
            InProcessJob.run(ranks, link, LIMIT, program);
        } catch (AssertionError e) {
            throw new AssertionError("seed=" + SEED + ": " + e.getMessage(), e);
        }
    }

    /// Element `place` of a rank's contribution to a call.
    private static long element(int rank, int place, int call) {
        return (long) (rank * 1_000_003 + place + call) << 32 | (place * 31 + rank + call & 0x7fffffff);
    }

    private static long combined(int ranks, int place, int call) {
        return element(0, place, call) & 0xffffffffL | element(ranks - 1, place, call) >>> 32 << 32;
    }

    private static long[] contribution(int rank, int count, int call) {
        long[] values = new long[count];
        Arrays.setAll(values, place -> element(rank, place, call));
        return values;
    }

    private static void expectCombined(int ranks, int call, long[] result) {
        long[] expected = new long[result.length];
        Arrays.setAll(expected, place -> combined(ranks, place, call));
        assertThat(result).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17})
    void reductionsOfAllLengthsAreRight(int ranks) {
        for (Link link : List.of(Link.INPROC, Link.SHM)) {
            run(ranks, link, mpi -> {
                SplittableRandom common = new SplittableRandom(SEED);
                for (int call = 0; call < 24; call++) {
                    int count = LEAST + common.nextInt(1 << 8 + common.nextInt(10));
                    reduce(mpi.world(), common.nextInt(4), count, common.nextInt(ranks), call);
                }
            });
        }
    }

    private static void reduce(Communicator comm, int form, int count, int root, int call) {
        long[] own = contribution(comm.rank(), count, call);
        long[] result = new long[count];
        switch (form) {
            case 0 -> comm.allReduce(Buf.of(own), Buf.of(result), ENDS);
            case 1 -> {
                result = own;
                comm.allReduce(Buf.of(result), ENDS);
            }
            case 2 -> comm.reduce(Buf.of(own), Buf.of(result), ENDS, root);
            default -> result = inNativeMemory(comm, own, call);
        }
        if (form != 2 || comm.rank() == root) {
            expectCombined(comm.size(), call, result);
        }
        if (form != 1) {
            assertThat(own).isEqualTo(contribution(comm.rank(), count, call));
        }
    }

    private static long[] inNativeMemory(Communicator comm, long[] own, int call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment send = arena.allocateFrom(ValueLayout.JAVA_LONG, own);
            MemorySegment recv = arena.allocate(send.byteSize(), Long.BYTES);
            Buf source = Buf.of(send, Datatype.LONG, own.length);
            if (call % 2 == 0) {
                comm.allReduce(source, Buf.of(recv, Datatype.LONG, own.length), ENDS);
                return recv.toArray(ValueLayout.JAVA_LONG);
            }
            comm.allReduce(source, ENDS);
            return send.toArray(ValueLayout.JAVA_LONG);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void buffersWithGapsAreRight(int ranks) {
        run(ranks, Link.INPROC, mpi -> {
            int count = 9_001;
            Datatype everySecond = Datatype.resized(Datatype.LONG, 0, 2 * Long.BYTES);
            long[] own = new long[2 * count];
            for (int i = 0; i < count; i++) {
                own[2 * i] = element(mpi.world().rank(), i, 0);
            }
            long[] result = new long[2 * count];
            Arrays.fill(result, -1);
            mpi.world()
                    .allReduce(Buf.of(MemorySegment.ofArray(own), everySecond, count),
                            Buf.of(MemorySegment.ofArray(result), everySecond, count), ENDS);
            for (int i = 0; i < count; i++) {
                assertThat(result[2 * i]).isEqualTo(combined(ranks, i, 0));
                assertThat(result[2 * i + 1]).isEqualTo(-1);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void othersMayBeUnderWayMeanwhile(int ranks) {
        run(ranks, Link.SHM, mpi -> {
            List<Request> requests = new ArrayList<>();
            List<long[]> results = new ArrayList<>();
            for (int call = 0; call < 40; call++) {
                long[] result = contribution(mpi.world().rank(), LEAST + 700 * (call % 7), call);
                results.add(result);
                if (call % 5 > 2) {
                    mpi.world().allReduce(Buf.of(result), ENDS);
                } else {
                    requests.add(mpi.world().iAllReduce(Buf.of(result), ENDS));
                }
            }
            assertThat(Request.awaitAll(requests.toArray(new Request[0]))).hasSize(requests.size());
            for (int call = 0; call < results.size(); call++) {
                expectCombined(ranks, call, results.get(call));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void communicatorsComeAndGo(int ranks) {
        run(ranks, Link.SHM, mpi -> {
            for (int call = 0; call < 40; call++) {
                try (Communicator comm = mpi.world().dup()) {
                    reduce(comm, 0, LEAST * (call + 1), 0, call);
                }
            }
        });
    }

    @Test
    void itIsTheSameWithoutRoom() {
        run(3, Link.INPROC, mpi -> {
            List<Communicator> comms = new ArrayList<>();
            for (int call = 0; call < 12; call++) {
                Communicator comm = mpi.world().dup();
                comms.add(comm);
                reduce(comm, 0, 5_000, 0, call);
            }
            comms.forEach(Communicator::free);
        });
    }

    @Test
    void anOpThatThrowsEndsTheCallOnly() {
        Op failing = Op.ofLong("FAILING", true, (_, _) -> {
            throw new IllegalStateException("no");
        });
        run(2, Link.SHM, mpi -> {
            Buf buf = Buf.of(new long[200_000]);
            assertThatThrownBy(() -> mpi.world().allReduce(buf, failing)).isInstanceOfSatisfying(MpiException.class,
                    e -> assertThat(e.errorClass()).isEqualTo(ErrorClass.OP));
            reduce(mpi.world(), 0, 100_000, 0, 1);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void anOpThatThrowsOnOneRankLeavesTheNextCallRight(int ranks) {
        run(ranks, Link.SHM, mpi -> {
            int self = mpi.world().rank();
            Op failing = Op.ofLong("FAILING", false, (a, b) -> {
                if (self == 0) {
                    throw new IllegalStateException("no");
                }
                return a + b;
            });
            Buf buf = Buf.of(new long[300_000]);
            try {
                mpi.world().allReduce(buf, failing);
                assertThat(self).isNotZero();
            } catch (MpiException e) {
                assertThat(self).isZero();
            }
            for (int call = 0; call < 10; call++) {
                reduce(mpi.world(), 0, 90_000, 0, call);
            }
        });
    }

    @Test
    void aRankThatHasClosedEndsTheWait() {
        run(2, Link.SHM, mpi -> {
            reduce(mpi.world(), 0, 5_000, 0, 1);
            if (mpi.world().rank() == 0) {
                Buf buf = Buf.of(new long[5_000]);
                assertThatThrownBy(() -> mpi.world().allReduce(buf, Op.SUM)).isInstanceOfSatisfying(MpiException.class,
                        e -> assertThat(e.errorClass()).isEqualTo(ErrorClass.PROC_CLOSED));
            }
        });
    }
}
