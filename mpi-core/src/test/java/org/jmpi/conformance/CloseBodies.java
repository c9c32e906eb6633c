package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.Communicator;
import org.jmpi.ErrorClass;

/// Use after `close()`. Each body needs a job of its own.
final class CloseBodies {

    private CloseBodies() {
    }

    @RankTest(value = Ranks.ANY, alone = true)
    static void refusesUseAfterClose(Rank me) {
        Communicator world = me.world();
        Communicator self = me.mpi().self();
        Communicator other = world.dup();
        var buf = me.region(8).buf();
        Ring.turn(me, other, 1);
        assertThat(me.mpi().isClosed()).isFalse();
        me.mpi().close();
        assertThat(me.mpi().isClosed()).isTrue();
        for (Communicator comm : new Communicator[]{world, self, other}) {
            Refusals.fails(ErrorClass.COMM, () -> comm.send(buf, 0, 1));
            Refusals.fails(ErrorClass.COMM, () -> assertThat(comm.recv(buf, 0, 1)).isNull());
            Refusals.fails(ErrorClass.COMM, () -> assertThat(comm.isend(buf, 0, 1)).isNull());
            Refusals.fails(ErrorClass.COMM, () -> assertThat(comm.irecv(buf, 0, 1)).isNull());
            Refusals.fails(ErrorClass.COMM, () -> assertThat(comm.iprobe(0, 1)).isNull());
            Refusals.fails(ErrorClass.COMM, () -> assertThat(comm.dup()).isNull());
        }
        Refusals.refuses(() -> assertThat(me.mpi().allocate(8)).isNull());
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP, alone = true)
    static void closesOnceFromSeveralThreads(Rank me) throws Exception {
        Ring.turn(me, me.world(), 1);
        Threads.run(4, thread -> me.mpi().close());
        me.mpi().close();
        assertThat(me.mpi().isClosed()).isTrue();
    }
}
