package org.jmpi.collectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.stream.Stream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.Op;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// With `jmpi.check=collective`, calls that don't match fail on every rank, and say who called what from where.
@ExtendWith(CheckingCalls.class)
class CallCheckTests {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int RANKS = 4;
    /// The rank that calls something else.
    private static final int ODD = 2;
    private static final double[] DATA = new double[3 * RANKS];

    private static Arguments mismatch(String what, String usual, Call call, String odd, Call oddCall) {
        return Arguments.of(what, usual, call, odd, oddCall);
    }

    interface Call {
        void make(Communicator comm);
    }

    static Stream<Arguments> mismatches() {
        return Stream.of(
                mismatch("operation", "allReduce(count=12, type=double, op=SUM)",
                        comm -> comm.allReduce(doubles(), Op.SUM),
                        "bcast(root=0, count=12, type=double)", comm -> comm.bcast(doubles(), 0)),
                mismatch("operation", "barrier()", Communicator::barrier, "allGather(count=12, type=double)",
                        comm -> comm.allGather(doubles())),
                mismatch("root", "bcast(root=1, count=12, type=double)", comm -> comm.bcast(doubles(), 1),
                        "bcast(root=3, count=12, type=double)", comm -> comm.bcast(doubles(), 3)),
                mismatch("op", "reduce(root=0, count=12, type=double, op=MAX)",
                        comm -> comm.reduce(doubles(), Op.MAX, 0), "reduce(root=0, count=12, type=double, op=MIN)",
                        comm -> comm.reduce(doubles(), Op.MIN, 0)),
                mismatch("counts", "scan(count=3, type=double, op=SUM)",
                        comm -> comm.scan(Buf.of(new double[3]), Op.SUM), "scan(count=12, type=double, op=SUM)",
                        comm -> comm.scan(doubles(), Op.SUM)),
                mismatch("counts", "allToAll(count=12, type=double)", comm -> comm.allToAll(doubles()),
                        "allToAll(count=4, type=double)", comm -> comm.allToAll(Buf.of(new double[4]))),
                mismatch("counts", "allGatherv(count=12, type=double, counts=[3 3 3 3])",
                        comm -> comm.allGatherv(doubles(), new long[]{3, 3, 3, 3}, new long[]{0, 3, 6, 9}),
                        "allGatherv(count=12, type=double, counts=[4 3 3 2])",
                        comm -> comm.allGatherv(doubles(), new long[]{4, 3, 3, 2}, new long[]{0, 4, 7, 10})),
                mismatch("datatypes", "allReduce(count=3, type=double, op=SUM)",
                        comm -> comm.allReduce(Buf.of(new double[3]), Op.SUM), "allReduce(count=3, type=long, op=SUM)",
                        comm -> comm.allReduce(Buf.of(new long[3]), Op.SUM)),
                mismatch("datatypes", "bcast(root=0, count=2, type=double_int)",
                        comm -> comm.bcast(structs(Datatype.DOUBLE_INT), 0),
                        "bcast(root=0, count=2, type=struct(int, double))", comm -> comm.bcast(
                                structs(Datatype.struct(new long[]{1, 1}, new long[]{0, 8}, Datatype.INT,
                                        Datatype.DOUBLE)),
                                0)),
                mismatch("setting of reproducible", "allReduce(count=1, type=double, op=SUM)", comm -> {
                    double ignored = comm.allReduce(1.0, Op.SUM);
                }, "allReduce(count=1, type=double, op=SUM)", comm -> {
                    comm.setReproducible(true);
                    double ignored = comm.allReduce(1.0, Op.SUM);
                }));
    }

    private static Buf doubles() {
        return Buf.of(DATA.clone());
    }

    private static Buf structs(Datatype type) {
        return Buf.of(new double[4]).as(type, 2);
    }

    @ParameterizedTest
    @MethodSource("mismatches")
    void everyRankLearnsWhoCalledWhat(String what, String usual, Call call, String odd, Call oddCall) {
        for (Link link : Link.values()) {
            InProcessJob.run(RANKS, link, LIMIT, mpi -> {
                Communicator comm = mpi.world().dup();
                comm.setName("grid");
                MpiException error = fails(() -> (comm.rank() == ODD ? oddCall : call).make(comm));
                assertThat(error.errorClass()).isEqualTo(ErrorClass.ARG);
                assertThat(error).hasMessageContaining("collective calls don't match in their " + what + ":")
                        .hasMessageContaining("rank 0 called " + usual + " at CallCheckTests.java:")
                        .hasMessageContaining("rank 2 called " + odd + " at CallCheckTests.java:")
                        .hasMessageContaining("communicator=grid, call=0;")
                        .hasMessageNotContaining("rank 1")
                        .hasMessageNotContaining("rank 3");
                comm.setReproducible(false);
                assertThat(comm.allReduce(1L, Op.SUM)).isEqualTo(RANKS);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRankThatClosesInsteadOfCallingIsNamed(Link link) {
        InProcessJob.run(RANKS, link, LIMIT, mpi -> {
            mpi.world().barrier();
            if (mpi.world().rank() != ODD) {
                assertThat(fails(() -> mpi.world().bcast(doubles(), 1)))
                        .hasMessageContaining("rank 2 closed its Mpi without the call that rank 0 made: bcast(root=1")
                        .hasMessageContaining("CallCheckTests.java:");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theFirstRankMayBeTheOneThatCloses(Link link) {
        InProcessJob.run(RANKS, link, LIMIT, mpi -> {
            mpi.world().barrier();
            if (mpi.world().rank() != 0) {
                String self = "rank " + mpi.world().rank() + " made: barrier() at CallCheckTests.java:";
                assertThat(fails(() -> mpi.world().barrier()))
                        .hasMessageContaining("rank 0 closed its Mpi without the call that " + self);
            }
        });
    }

    @Test
    void aMissedCallShowsAtTheNextOne() {
        InProcessJob.run(RANKS, Link.INPROC, LIMIT, mpi -> {
            Communicator world = mpi.world();
            MpiException error = fails(() -> {
                if (world.rank() != ODD) {
                    world.bcast(doubles(), 0);
                }
                world.barrier();
            });
            assertThat(error).hasMessageContaining("rank 0 called bcast(")
                    .hasMessageContaining("rank 2 called barrier()");
        });
    }

    @Test
    void bytesMatchWhateverIsAsLong() {
        InProcessJob.run(RANKS, Link.INPROC, LIMIT, mpi -> {
            Buf buf = mpi.world().rank() % 2 == 0 ? Buf.of(new byte[16]) : Buf.of(new double[2]);
            mpi.world().bcast(buf, 0);
            Buf vector = Buf.of(new double[4]).as(Datatype.vector(2, 1, 2, Datatype.DOUBLE), 1);
            mpi.world().bcast(mpi.world().rank() == 1 ? vector : Buf.of(new double[2]), 0);
        });
    }

    @Test
    void typesAreComparedThoughTheFirstRankHasBytes() {
        InProcessJob.run(3, Link.INPROC, LIMIT, mpi -> {
            Buf[] bufs = {Buf.of(new byte[8]), Buf.of(new double[1]), Buf.of(new int[2])};
            assertThat(fails(() -> mpi.world().bcast(bufs[mpi.world().rank()], 0)))
                    .hasMessageContaining("in their datatypes: rank 1 called bcast(root=0, count=1, type=double)")
                    .hasMessageContaining("rank 2 called bcast(root=0, count=2, type=int)");
        });
    }

    @Test
    void aCheckThatDoesntExistIsRefusedAtTheStart() {
        System.setProperty("jmpi.check", "collective, everything");
        try {
            assertThatThrownBy(() -> InProcessJob.run(1, Link.INPROC, LIMIT, mpi -> mpi.world().barrier()))
                    .hasMessageContaining("no such check: jmpi.check=everything; "
                            + "use collective, resources, buffers, races with commas between them, all or local");
        } finally {
            CheckingCalls.start();
        }
    }

    private static MpiException fails(Runnable call) {
        MpiException error = catchThrowableOfType(MpiException.class, call::run);
        assertThat(error).as("the failure of this rank").isNotNull();
        return error;
    }
}
