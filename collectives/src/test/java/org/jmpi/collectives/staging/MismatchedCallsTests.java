package org.jmpi.collectives.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.Op;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ranks that make different long calls learn of it, and none takes bytes of another call.
class MismatchedCallsTests {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long SEED = Long.getLong("jmpi.test.seed", 9173);
    private static final int LONGS = 8_192;
    private static final int RUNS = 60;
    private static final int CALLS = 14;

    /// A call of 64 KiB on each of two ranks.
    private static void run(Consumer<Communicator> first, Consumer<Communicator> second, Outcome outcome) {
        InProcessJob.run(2, Link.SHM, LIMIT, mpi -> {
            mpi.world().allReduce(longs(LONGS), Op.SUM);
            int self = mpi.world().rank();
            Consumer<Communicator> call = self == 0 ? first : second;
            outcome.expect(self, catchThrowableOfType(MpiException.class, () -> call.accept(mpi.world())), mpi.world());
        });
    }

    private interface Outcome {
        void expect(int rank, MpiException error, Communicator world);
    }

    private static Buf longs(int count) {
        return Buf.of(new long[count]);
    }

    private static void expectDisagreement(MpiException error, String part) {
        assertThat(error).isNotNull().hasMessageStartingWith("collective calls disagree: ").hasMessageContaining(part);
        assertThat(error.errorClass()).isEqualTo(ErrorClass.TRUNCATE);
    }

    @Test
    void differentOperationsAreFoundOutByBoth() {
        run(world -> world.reduce(longs(LONGS), Op.SUM, 0), world -> world.bcast(longs(LONGS), 0),
                (rank, error, _) -> expectDisagreement(error, rank == 0 ? "operation=REDUCE, bytes=65536, rank=1 made"
                        : "operation=BCAST, bytes=65536, operation of rank 0=REDUCE, bytes of rank 0=65536;"));
    }

    @Test
    void differentLengthsAreFoundOutByBoth() {
        run(world -> world.allReduce(longs(LONGS), Op.SUM), world -> world.allReduce(longs(2 * LONGS), Op.SUM),
                (rank, error, _) -> expectDisagreement(error, rank == 0 ? "bytes of rank 1=131072"
                        : "bytes=131072, operation of rank 0=ALL_REDUCE, bytes of rank 0=65536;"));
    }

    @Test
    void differentOpsAreFoundOutByBoth() {
        run(world -> world.allReduce(longs(LONGS), Op.SUM), world -> world.allReduce(longs(LONGS), Op.MAX),
                (_, error, _) -> expectDisagreement(error, "ops=different"));
    }

    @Test
    void differentRootsOfAGatherAreFoundOutByBoth() {
        run(world -> world.gather(longs(2 * LONGS), 0), world -> world.gather(longs(2 * LONGS), 1),
                (rank, error, _) -> expectDisagreement(error, "root=" + rank + ", root of rank "));
    }

    @Test
    void differentTypesAreFoundOutByBoth() {
        run(world -> world.allReduce(longs(LONGS), Op.SUM),
                world -> world.allReduce(Buf.of(new double[LONGS]), Op.SUM), (rank, error, _) -> {
                    assertThat(error).hasMessageContaining("that of rank " + (1 - rank) + "=");
                    assertThat(error.errorClass()).isEqualTo(ErrorClass.TYPE);
                });
    }

    @Test
    void listsOfCountsThatDifferAreFoundOutByBoth() {
        run(world -> world.reduceScatter(longs(3_000), longs(1_000), new long[]{1_000, 2_000}, Op.SUM),
                world -> world.reduceScatter(longs(3_000), longs(1_000), new long[]{2_000, 1_000}, Op.SUM),
                (_, error, _) -> expectDisagreement(error, "operation=REDUCE_SCATTER, bytes=24000, rank="));
    }

    @Test
    void twoRootsThatReadNobodyAreFoundOutByTheNextCall() {
        run(world -> world.bcast(longs(LONGS), 0), world -> world.bcast(longs(LONGS), 1), (_, error, world) -> {
            assertThat(error).isNull();
            expectDisagreement(catchThrowableOfType(MpiException.class, () -> world.allReduce(longs(LONGS), Op.SUM)),
                    "made another call, now or before");
        });
    }

    @Test
    void callsAfterItFailAndThoseOfADuplicateDoNot() {
        run(world -> world.allReduce(longs(LONGS), Op.SUM), world -> world.allGather(longs(LONGS)), (_, _, world) -> {
            assertThatThrownBy(() -> world.bcast(longs(LONGS), 0))
                    .hasMessageStartingWith("the shared memory of a communicator was given up, since collective calls ")
                    .hasMessageEndingWith("; go on with a duplicate of the communicator");
            new StagedCall(world.dup(), new SplittableRandom(SEED), 0, LONGS).run();
        });
    }

    /// One rank makes another call at some point, and all go on whatever happens: wherever a call ends without an error,
    /// its result is right.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void noRankTakesBytesOfAnotherCall(int ranks) {
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            try {
                InProcessJob.run(ranks, Link.SHM, LIMIT, mpi -> play(mpi.world(), seed));
            } catch (AssertionError e) {
                throw new AssertionError("seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static void play(Communicator world, long seed) {
        SplittableRandom common = new SplittableRandom(seed);
        boolean isOdd = world.rank() == common.nextInt(world.size());
        int oddCall = 1 + common.nextInt(CALLS / 2);
        int other = 1 + common.nextInt(StagedCall.KINDS - 1);
        int kind = common.nextInt(StagedCall.KINDS);
        for (int call = 0; call < CALLS; call++) {
            int count = 256 + common.nextInt(1_500);
            boolean differs = isOdd && call == oddCall;
            StagedCall own = new StagedCall(world, common.split(), call + kind + (differs ? other : 0), count);
            try {
                own.run();
            } catch (MpiException e) {
                assertThat(call).isGreaterThanOrEqualTo(oddCall);
                assertThat(e.errorClass()).isIn(ErrorClass.TRUNCATE, ErrorClass.PROC_CLOSED);
            }
        }
    }
}
