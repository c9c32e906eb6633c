package org.jmpi.launcher;

import java.lang.foreign.ValueLayout;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.Request;

/// What ranks run while the JVM learns: a little of all that programs begin with, over each transport.
final class Rehearsal {
    private static final int SHORT = 4;
    private static final int LONG = 1 << 17;

    private Rehearsal() {
    }

    /// Join twice.
    public static void main(String[] args) {
        for (String transport : new String[]{"shm", "tcp"}) {
            System.setProperty("jmpi.transport", transport);
            try (Mpi mpi = Mpi.init(args)) {
                System.out.println("rank " + mpi.world().rank() + " of " + mpi.world().size() + " on "
                        + mpi.processorName() + " over " + transport);
                exchange(mpi, SHORT);
                exchange(mpi, LONG);
                combine(mpi.world());
            }
        }
    }

    private static void exchange(Mpi mpi, int count) {
        Communicator world = mpi.world();
        int other = 1 - world.rank();
        double[] mine = new double[count];
        double[] theirs = new double[count];
        world.sendRecv(Buf.of(mine), other, 0, Buf.of(theirs), other, 0);
        Request.awaitAll(world.irecv(Buf.of(theirs), other, 1), world.isend(Buf.of(mine), other, 1));
        var memory = mpi.allocate((long) count * ValueLayout.JAVA_DOUBLE.byteSize());
        if (world.rank() == 0) {
            world.send(Buf.of(memory, Datatype.DOUBLE, count), other, 2);
        } else {
            world.recv(Buf.of(memory, Datatype.DOUBLE, count), other, 2);
        }
        mpi.free(memory);
    }

    private static void combine(Communicator world) {
        world.barrier();
        long sum = world.allReduce((long) world.rank(), Op.SUM);
        double all = world.bcast(world.allReduce(0.5 * sum, Op.SUM), 0);
        double[] values = {all, 1};
        world.allReduce(Buf.of(values), Op.MAX);
        long ignored = world.reduce(1L, Op.SUM, 0);
    }
}
