package org.jmpi.collectives.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntBinaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.ErrorClass;
import org.jmpi.Mpi;
import org.jmpi.MpiException;
import org.jmpi.Op;
import org.jmpi.Request;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tiny collectives in all orders, with ranks that come late, beside other traffic.
class TinyCallsTests {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long SEED = Long.getLong("jmpi.test.seed", 4711);
    private static final int BEFORE_BOARD = 12;
    /// Associative, and the order shows: the left operand in the low 32 bits, the right in the high ones.
    private static final Op ENDS = Op.ofLong("ENDS", false, (a, b) -> a & 0xffffffffL | b >>> 32 << 32);

    private static void run(int ranks, InProcessJob.RankProgram program) {
        try {
            InProcessJob.run(ranks, Link.SHM, LIMIT, program);
        } catch (AssertionError e) {
            throw new AssertionError("seed=" + SEED + ": " + e.getMessage(), e);
        }
    }

    private static long mark(int rank) {
        return (long) (rank + 1) << 32 | (rank + 1);
    }

    private static long endsOf(int ranks) {
        return (long) ranks << 32 | 1;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17})
    void mixedCallsAreRight(int ranks) {
        int rounds = ranks <= 2 ? 20_000 : 12_000 / ranks;
        run(ranks, mpi -> {
            Communicator other = mpi.world().split(0, -mpi.world().rank()).orElseThrow();
            SplittableRandom common = new SplittableRandom(SEED);
            SplittableRandom own = new SplittableRandom(SEED + 1 + mpi.world().rank());
            for (int round = 0; round < rounds; round++) {
                if (own.nextInt(2_000) == 0) {
                    LockSupport.parkNanos(2_000_000);
                }
                call(common.nextInt(5) == 0 ? other : mpi.world(), common, round);
            }
            other.free();
        });
    }

    private static void call(Communicator comm, SplittableRandom common, int round) {
        int root = common.nextInt(comm.size());
        int count = 1 + common.nextInt(7);
        long[] data = new long[count];
        data[0] = mark(comm.rank());
        switch (common.nextInt(10)) {
            case 0 -> comm.barrier();
            case 1 -> {
                data[count - 1] = comm.rank() == root ? round : -1;
                comm.bcast(Buf.of(data), root);
                assertThat(data[count - 1]).isEqualTo(round);
            }
            case 2 -> {
                comm.reduce(Buf.of(data), ENDS, root);
                assertThat(data[0]).isEqualTo(comm.rank() == root ? endsOf(comm.size()) : mark(comm.rank()));
            }
            case 3 -> {
                long[] result = new long[count];
                comm.allReduce(Buf.of(data), Buf.of(result), ENDS);
                assertThat(result[0]).isEqualTo(endsOf(comm.size()));
            }
            case 4 -> assertThat(comm.allReduce((long) round, Op.SUM)).isEqualTo((long) round * comm.size());
            case 5 -> exchange(comm, round);
            default -> move(comm, common, root, count % 3 + 1, round);
        }
    }

    /// The element that rank `from` has for rank `to`.
    private static int item(int from, int to, int index, int round) {
        return from * 1_000_003 + to * 1_009 + index * 31 + round;
    }

    private static int[] blocks(int ranks, int block, IntBinaryOperator item) {
        int[] data = new int[ranks * block];
        for (int i = 0; i < data.length; i++) {
            data[i] = item.applyAsInt(i / block, i % block);
        }
        return data;
    }

    /// Blocks of ints, spaced out or not, in place or not.
    private static void move(Communicator comm, SplittableRandom common, int root, int block, int round) {
        int size = comm.size();
        int self = comm.rank();
        boolean inPlace = common.nextBoolean();
        boolean spaced = common.nextInt(4) == 0;
        int[] own = blocks(1, block, (_, i) -> item(self, 0, i, round));
        int[] ofAll = blocks(size, block, (from, i) -> item(from, 0, i, round));
        int[] forAll = blocks(size, block, (to, i) -> item(self, to, i, round));
        int[] mine = blocks(size, block, (from, i) -> item(from, self, i, round));
        int[] ofRoot = blocks(1, block, (_, i) -> item(root, self, i, round));
        Area area = new Area(spaced, size * block);
        switch (common.nextInt(4)) {
            case 0 -> {
                if (inPlace) {
                    comm.allGather(area.holding(self * block, own));
                } else {
                    comm.allGather(Buf.of(own), area.buf());
                }
                assertThat(area.content()).as("allGather").isEqualTo(ofAll);
            }
            case 1 -> {
                if (inPlace) {
                    comm.allToAll(area.holding(0, forAll));
                } else {
                    comm.allToAll(Buf.of(forAll), area.buf());
                }
                assertThat(area.content()).as("allToAll").isEqualTo(mine);
            }
            case 2 -> {
                if (self == root && inPlace) {
                    comm.gather(area.holding(self * block, own), root);
                } else if (self == root) {
                    comm.gather(Buf.of(own), area.buf(), root);
                } else {
                    comm.gather(Buf.of(own), null, root);
                }
                assertThat(area.content()).as("gather").isEqualTo(self == root ? ofAll : new int[size * block]);
            }
            default -> {
                Area part = new Area(spaced, block);
                if (self == root && inPlace) {
                    comm.scatter(Buf.of(forAll), root);
                } else if (self == root) {
                    comm.scatter(Buf.of(forAll), part.buf(), root);
                } else {
                    comm.scatter(part.buf(), root);
                }
                assertThat(part.content()).as("scatter").isEqualTo(self == root && inPlace ? new int[block] : ofRoot);
            }
        }
    }

    /// Ints, each beside the other or with a gap behind each.
    private static final class Area {
        private final int step;
        private final int[] data;

        Area(boolean spaced, int count) {
            step = spaced ? 2 : 1;
            data = new int[count * step];
        }

        Buf buf() {
            return step == 1 ? Buf.of(data)
                    : Buf.of(MemorySegment.ofArray(data),
                            Datatype.resized(Datatype.INT, 0, (long) step * Integer.BYTES), data.length / step);
        }

        Buf holding(int at, int[] content) {
            for (int i = 0; i < content.length; i++) {
                data[(at + i) * step] = content[i];
            }
            return buf();
        }

        int[] content() {
            int[] content = new int[data.length / step];
            for (int i = 0; i < content.length; i++) {
                content[i] = data[i * step];
            }
            return content;
        }
    }

    private static void exchange(Communicator comm, int round) {
        int next = (comm.rank() + 1) % comm.size();
        int previous = (comm.rank() + comm.size() - 1) % comm.size();
        long[] in = new long[1];
        assertThat(comm.sendRecv(Buf.of(new long[]{round}), next, 3, Buf.of(in), previous, 3).source())
                .isEqualTo(previous);
        assertThat(in[0]).isEqualTo(round);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void moreOutstandingThanRoundsComplete(int ranks) {
        run(ranks, mpi -> {
            for (int draw = 0; draw < 50; draw++) {
                List<Request> requests = new ArrayList<>();
                long[][] data = new long[60][];
                for (int i = 0; i < data.length; i++) {
                    data[i] = new long[]{mpi.world().rank() == i % ranks ? i : 1};
                    requests.add(i % 3 == 0 ? mpi.world().iBcast(Buf.of(data[i]), i % ranks)
                            : mpi.world().iAllReduce(Buf.of(data[i]), Op.SUM));
                }
                assertThat(mpi.world().allReduce(1L, Op.SUM)).isEqualTo(ranks);
                assertThat(Request.awaitAll(requests.toArray(new Request[0]))).hasSize(data.length);
                for (int i = 0; i < data.length; i++) {
                    assertThat(data[i][0]).isEqualTo(i % 3 == 0 ? i : i + ranks - 1);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void persistentOnesMayBeStartedInAnyOrder(int ranks) {
        run(ranks, mpi -> {
            int kept = Board.PERSISTENT + 2;
            long[][] data = new long[kept][1];
            Request[] requests = new Request[kept];
            for (int i = 0; i < kept; i++) {
                requests[i] = mpi.world().allReduceInit(Buf.of(data[i]), Op.SUM);
            }
            for (int round = 0; round < 300; round++) {
                for (int i = 0; i < kept; i++) {
                    int which = (i * (mpi.world().rank() % 2 == 0 ? 1 : kept - 1) + round) % kept;
                    data[which][0] = which + round;
                    requests[which].start();
                }
                assertThat(Request.awaitAll(requests)).hasSize(kept);
                for (int i = 0; i < kept; i++) {
                    assertThat(data[i][0]).isEqualTo((long) ranks * (i + round));
                }
            }
            for (Request request : requests) {
                request.free();
            }
        });
    }

    /// Rank 0 calls nothing between its starts and its waits, until the others have done their part of both.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void whoHasStartedAPersistentCallHoldsNobodyUp(int ranks) {
        CountDownLatch othersDone = new CountDownLatch(ranks - 1);
        run(ranks, mpi -> {
            boolean isFirst = mpi.world().rank() == 0;
            long[] sum = new long[1];
            long[] sent = new long[1];
            Request reduction = mpi.world().allReduceInit(Buf.of(sum), Op.SUM);
            Request broadcast = mpi.world().bcastInit(Buf.of(sent), 0);
            round(reduction, broadcast, sum, sent, ranks, () -> {
            });
            round(reduction, broadcast, sum, sent, ranks, () -> {
                if (isFirst) {
                    othersDone.await();
                }
            });
            othersDone.countDown();
        });
        assertThat(othersDone.getCount()).isZero();
    }

    private static void round(Request reduction, Request broadcast, long[] sum, long[] sent, int ranks,
            Pause between) throws InterruptedException {
        sum[0] = 1;
        sent[0] = 17;
        reduction.start();
        broadcast.start();
        between.run();
        Request.awaitAll(broadcast, reduction);
        assertThat(sum[0]).isEqualTo(ranks);
        assertThat(sent[0]).isEqualTo(17);
    }

    private interface Pause {
        void run() throws InterruptedException;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 16})
    void communicatorsComeAndGo(int ranks) {
        run(ranks, mpi -> {
            for (int i = 0; i < 60; i++) {
                try (Communicator comm = mpi.world().dup()) {
                    for (int call = 0; call < BEFORE_BOARD; call++) {
                        assertThat(comm.allReduce((long) call, Op.SUM)).isEqualTo((long) call * ranks);
                    }
                }
            }
        });
    }

    @Test
    void aRankThatHasClosedEndsTheWait() {
        run(2, mpi -> {
            for (int call = 0; call < BEFORE_BOARD; call++) {
                mpi.world().barrier();
            }
            if (mpi.world().rank() == 0) {
                expectClosed(mpi);
            }
        });
    }

    private static void expectClosed(Mpi mpi) {
        assertThatThrownBy(() -> mpi.world().barrier()).isInstanceOfSatisfying(MpiException.class,
                e -> assertThat(e.errorClass()).isEqualTo(ErrorClass.PROC_CLOSED));
    }

    @Test
    void callsOfDifferentLengthAreFoundOut() {
        run(2, mpi -> {
            for (int call = 0; call < BEFORE_BOARD; call++) {
                mpi.world().barrier();
            }
            Buf buf = Buf.of(new long[1 + mpi.world().rank()]);
            assertThatThrownBy(() -> mpi.world().allReduce(buf, Op.SUM)).isInstanceOfSatisfying(MpiException.class,
                    e -> assertThat(e.errorClass()).isEqualTo(ErrorClass.TRUNCATE));
            assertThat(mpi.world().allReduce(1L, Op.SUM)).isEqualTo(2);
        });
    }

    @Test
    void callsOfDifferentOpsAreFoundOut() {
        run(2, mpi -> {
            for (int call = 0; call < BEFORE_BOARD; call++) {
                mpi.world().barrier();
            }
            Op op = mpi.world().rank() == 0 ? Op.SUM : Op.MAX;
            expectDisagreement(() -> mpi.world().allReduce(Buf.of(new long[1]), op), "ops=different");
            assertThat(mpi.world().allReduce(1L, Op.SUM)).isEqualTo(2);
        });
    }

    @Test
    void differentRootsAreFoundOut() {
        run(3, mpi -> {
            for (int call = 0; call < BEFORE_BOARD; call++) {
                mpi.world().barrier();
            }
            int root = mpi.world().rank() == 1 ? 1 : 0;
            Buf all = Buf.of(new long[3]);
            if (mpi.world().rank() < 2) {
                expectDisagreement(() -> mpi.world().gather(all, root), "root=" + root + ", root of rank ");
            } else {
                mpi.world().gather(Buf.of(new long[1]), root);
            }
            assertThat(mpi.world().allReduce(1L, Op.SUM)).isEqualTo(3);
        });
    }

    @Test
    void persistentCallsDoNotMeetInATrack() {
        run(2, mpi -> {
            boolean isFirst = mpi.world().rank() == 0;
            Request tinyOnOne = mpi.world().allReduceInit(Buf.of(new long[isFirst ? 1 : 1_000]), Op.SUM);
            Request tinyOnBoth = mpi.world().allReduceInit(Buf.of(new long[1]), Op.SUM);
            Request started = isFirst ? tinyOnOne : tinyOnBoth;
            started.start();
            expectDisagreement(started::await, "rank=" + (isFirst ? 1 : 0) + " made another call");
        });
    }

    private static void expectDisagreement(ThrowingCallable call, String part) {
        assertThatThrownBy(call).isInstanceOfSatisfying(MpiException.class,
                e -> assertThat(e.errorClass()).isEqualTo(ErrorClass.TRUNCATE)).hasMessageContaining(part);
    }

    @Test
    void aTinyCallThatMeetsALongOneIsFoundOut() {
        run(2, mpi -> {
            for (int call = 0; call < BEFORE_BOARD; call++) {
                mpi.world().barrier();
            }
            Buf buf = Buf.of(new long[mpi.world().rank() == 0 ? 1 : 1_000]);
            assertThatThrownBy(() -> mpi.world().allReduce(buf, Op.SUM)).isInstanceOfSatisfying(MpiException.class,
                    e -> assertThat(e.errorClass()).isIn(ErrorClass.TRUNCATE, ErrorClass.PROC_CLOSED))
                    .message()
                    .contains(mpi.world().rank() == 0 ? "bytes=8, operation of rank 1=ALL_REDUCE, bytes of rank 1=8000"
                            : "rank 0");
        });
    }
}
