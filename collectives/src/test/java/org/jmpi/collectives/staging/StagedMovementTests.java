package org.jmpi.collectives.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.Mpi;
import org.jmpi.MpiException;
import org.jmpi.Op;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Movements and reductions with parts, of many pieces, in every memory, mixed so that a rank with nothing to wait for runs
/// ahead into the next call.
class StagedMovementTests {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long SEED = Long.getLong("jmpi.test.seed", 4057);
    private static final int CALLS = 60;
    private static final int RAN_AHEAD = 400;

    private static void run(int ranks, Link link, InProcessJob.RankProgram program) {
        try {
            InProcessJob.run(ranks, link, LIMIT, program);
        } catch (AssertionError e) {
            throw new AssertionError("seed=" + SEED + ": " + e.getMessage(), e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 16, 17})
    void callsOfAllKindsAndLengthsAreRight(int ranks) {
        for (Link link : List.of(Link.INPROC, Link.SHM)) {
            run(ranks, link, mpi -> {
                SplittableRandom common = new SplittableRandom(SEED);
                for (int call = 0; call < CALLS; call++) {
                    int count = common.nextInt(1 << 1 + common.nextInt(ranks > 5 ? 12 : 16));
                    new StagedCall(mpi.world(), common.split(), call, count).run();
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aRootThatRunsAheadOverwritesNothingUnread(int ranks) {
        run(ranks, Link.SHM, mpi -> {
            SplittableRandom pauses = new SplittableRandom(SEED + mpi.world().rank());
            long[] data = new long[3_000];
            for (int call = 0; call < RAN_AHEAD; call++) {
                boolean isRoot = mpi.world().rank() == call / 100 % ranks;
                Arrays.fill(data, isRoot ? call : -1);
                if (!isRoot && pauses.nextInt(40) == 0) {
                    Thread.sleep(1);
                }
                mpi.world().bcast(Buf.of(data), call / 100 % ranks);
                assertThat(data).containsOnly(call);
            }
        });
    }

    @Test
    void itIsTheSameWithoutRoom() {
        run(3, Link.INPROC, mpi -> {
            List<Communicator> comms = new ArrayList<>();
            SplittableRandom common = new SplittableRandom(SEED);
            for (int call = 0; call < 14; call++) {
                Communicator comm = mpi.world().dup();
                comms.add(comm);
                for (int kind = 0; kind < StagedCall.KINDS; kind++) {
                    new StagedCall(comm, common.split(), kind, 3_000).run();
                }
            }
            comms.forEach(Communicator::free);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void anOpThatThrowsOnOneRankLeavesTheNextCallsRight(int ranks) {
        run(ranks, Link.SHM, mpi -> {
            int self = mpi.world().rank();
            Op failing = Op.ofLong("FAILING", true, (a, b) -> {
                if (self == 0) {
                    throw new IllegalStateException("no");
                }
                return a + b;
            });
            Buf send = Buf.of(new long[100_000 * ranks]);
            Buf recv = Buf.of(new long[100_000]);
            if (self == 0) {
                assertThatThrownBy(() -> mpi.world().reduceScatterBlock(send, recv, failing))
                        .isInstanceOfSatisfying(MpiException.class,
                                e -> assertThat(e.errorClass()).isEqualTo(ErrorClass.OP));
            } else {
                mpi.world().reduceScatterBlock(send, recv, failing);
            }
            SplittableRandom common = new SplittableRandom(SEED);
            for (int call = 0; call < 2 * StagedCall.KINDS; call++) {
                new StagedCall(mpi.world(), common.split(), call, 20_000).run();
            }
        });
    }

    @Test
    void aRootThatHasClosedEndsTheWait() {
        run(2, Link.SHM, mpi -> {
            Buf buf = Buf.of(new long[5_000]);
            mpi.world().bcast(buf, 0);
            if (mpi.world().rank() == 0) {
                expectClosed(mpi, buf);
            }
        });
    }

    private static void expectClosed(Mpi mpi, Buf buf) {
        assertThatThrownBy(() -> mpi.world().bcast(buf, 1)).isInstanceOfSatisfying(MpiException.class,
                e -> assertThat(e.errorClass()).isEqualTo(ErrorClass.PROC_CLOSED));
    }
}
