package org.jmpi.samples.defects;

import static org.jmpi.ErrorClass.BUFFER;
import static org.jmpi.samples.defects.Verdict.ANY;

import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.Request;

/// Memory that is used while an operation on it is pending. Found with `-Djmpi.check=buffers`; without, the data may be
/// wrong now and then.
final class BufferReuse {
    private static final String CHANGED = "send buffer was changed while its operation was pending: ";
    private static final String BUSY = "buffer is in use by a pending operation: ";
    private static final int LONG = 1 << 18;

    private BufferReuse() {
    }

    private static Defect.Named reuse(String name) {
        return Defect.named(name).foundBy("buffers");
    }

    static List<Defect> defects() {
        return List.of(
                reuse("a send buffer that is changed before the wait")
                        .wrong(mpi -> send(mpi, 4, true))
                        .is(Verdict.error(0, BUFFER, CHANGED + "isend at BufferReuse.java:",
                                "change it only after await() or test() has completed the request"))
                        .right(mpi -> send(mpi, 4, false)),
                reuse("a long send buffer that is changed before the wait")
                        .wrong(mpi -> send(mpi, LONG, true))
                        .is(Verdict.error(0, BUFFER, CHANGED + "isend at BufferReuse.java:"))
                        .right(mpi -> send(mpi, LONG, false)),
                reuse("a persistent send buffer that is changed before the wait")
                        .wrong(mpi -> persistent(mpi, true))
                        .is(Verdict.error(0, BUFFER, CHANGED + "sendInit at BufferReuse.java:"))
                        .right(mpi -> persistent(mpi, false)),
                reuse("a contribution that is changed before the wait")
                        .wrong(mpi -> sum(mpi, true))
                        .is(Verdict.error(ANY, BUFFER, CHANGED + "iAllReduce at BufferReuse.java:"))
                        .right(mpi -> sum(mpi, false)),
                reuse("two receives into overlapping memory")
                        .wrong(mpi -> receiveTwo(mpi, 3))
                        .is(Verdict.error(1, BUFFER, BUSY + "irecv at BufferReuse.java:",
                                " receives into memory that irecv"))
                        .right(mpi -> receiveTwo(mpi, 4)),
                reuse("two receives into the same column")
                        .wrong(mpi -> receiveColumns(mpi, 0))
                        .is(Verdict.error(1, BUFFER, BUSY + "irecv at BufferReuse.java:"))
                        .right(mpi -> receiveColumns(mpi, 1)),
                reuse("a send from a buffer that is being received into")
                        .wrong(mpi -> passOn(mpi, false))
                        .is(Verdict.error(1, BUFFER, BUSY + "send at BufferReuse.java:",
                                "sends from memory that irecv at BufferReuse.java:"))
                        .right(mpi -> passOn(mpi, true)),
                reuse("a receive into a buffer that is being sent from")
                        .wrong(mpi -> answer(mpi, false))
                        .is(Verdict.error(0, BUFFER, BUSY + "recv at BufferReuse.java:", "memory that isend at"))
                        .right(mpi -> answer(mpi, true)),
                reuse("a broadcast of what is being received")
                        .wrong(mpi -> broadcast(mpi, false))
                        .is(Verdict.error(0, BUFFER, BUSY + "bcast at BufferReuse.java:", "memory that irecv at"))
                        .right(mpi -> broadcast(mpi, true)),
                reuse("two non-blocking collectives with one result")
                        .wrong(mpi -> twoSums(mpi, 0))
                        .is(Verdict.error(ANY, BUFFER, BUSY + "iAllReduce at", "receives into memory that iAllReduce"))
                        .right(mpi -> twoSums(mpi, 2)));
    }

    private static void send(Mpi mpi, int count, boolean early) {
        int[] data = new int[count];
        if (mpi.world().rank() == 1) {
            mpi.world().recv(Buf.of(data), 0, 0);
            return;
        }
        Request send = mpi.world().isend(Buf.of(data), 1, 0);
        if (early) {
            data[count - 1] = 7;
        }
        send.await();
        data[0] = 8;
    }

    private static void persistent(Mpi mpi, boolean early) {
        int[] data = new int[4];
        if (mpi.world().rank() == 1) {
            mpi.world().recv(Buf.of(data), 0, 0);
            mpi.world().recv(Buf.of(data), 0, 0);
            return;
        }
        Request send = mpi.world().sendInit(Buf.of(data), 1, 0);
        for (int round = 1; round <= 2; round++) {
            data[0] = round;
            send.start();
            data[1] = early ? round : 0;
            send.await();
        }
        send.free();
    }

    private static void sum(Mpi mpi, boolean early) {
        double[] mine = new double[4];
        Request sum = mpi.world().iAllReduce(Buf.of(mine), Buf.of(new double[4]), Op.SUM);
        if (early) {
            mine[2] = 5;
        }
        sum.await();
        mine[1] = 6;
    }

    private static void receiveTwo(Mpi mpi, int secondAt) {
        int[] data = new int[8];
        if (mpi.world().rank() == 0) {
            mpi.world().send(Buf.of(data, 0, 4), 1, 0);
            mpi.world().send(Buf.of(data, 4, 4), 1, 0);
            return;
        }
        Request first = mpi.world().irecv(Buf.of(data, 0, 4), 0, 0);
        Request second = mpi.world().irecv(Buf.of(data, secondAt, 4), 0, 0);
        Request.awaitAll(first, second);
    }

    private static Buf column(double[] matrix, int column) {
        return Buf.of(matrix, column, 16 - column).as(Datatype.vector(4, 1, 4, Datatype.DOUBLE), 1);
    }

    private static void receiveColumns(Mpi mpi, int second) {
        double[] matrix = new double[16];
        if (mpi.world().rank() == 0) {
            mpi.world().send(column(matrix, 0), 1, 0);
            mpi.world().send(column(matrix, 1), 1, 0);
            return;
        }
        Request.awaitAll(mpi.world().irecv(column(matrix, 0), 0, 0), mpi.world().irecv(column(matrix, second), 0, 0));
    }

    private static void passOn(Mpi mpi, boolean wait) {
        Communicator world = mpi.world();
        int[] data = new int[4];
        if (world.rank() == 0) {
            world.send(Buf.of(data), 1, 0);
            world.recv(Buf.of(data), 1, 0);
            return;
        }
        Request receive = world.irecv(Buf.of(data), 0, 0);
        if (wait) {
            receive.await();
        }
        world.send(Buf.of(data), 0, 0);
        receive.await();
    }

    private static void answer(Mpi mpi, boolean wait) {
        Communicator world = mpi.world();
        int[] data = new int[4];
        if (world.rank() == 1) {
            world.recv(Buf.of(data), 0, 0);
            world.send(Buf.of(data), 0, 0);
            return;
        }
        Request send = world.isend(Buf.of(data), 1, 0);
        if (wait) {
            send.await();
        }
        world.recv(Buf.of(data), 1, 0);
        send.await();
    }

    private static void broadcast(Mpi mpi, boolean wait) {
        Communicator world = mpi.world();
        int[] data = new int[4];
        if (world.rank() == 1) {
            world.send(Buf.of(data), 0, 0);
        } else {
            Request receive = world.irecv(Buf.of(data), 1, 0);
            if (wait) {
                receive.await();
            }
            world.bcast(Buf.of(data), 0);
            receive.await();
            return;
        }
        world.bcast(Buf.of(data), 0);
    }

    private static void twoSums(Mpi mpi, int secondAt) {
        double[] results = new double[4];
        Request first = mpi.world().iAllReduce(Buf.of(new double[2]), Buf.of(results, 0, 2), Op.SUM);
        Request second = mpi.world().iAllReduce(Buf.of(new double[2]), Buf.of(results, secondAt, 2), Op.SUM);
        Request.awaitAll(first, second);
    }
}
