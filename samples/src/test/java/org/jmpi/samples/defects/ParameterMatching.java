package org.jmpi.samples.defects;

import static org.jmpi.ErrorClass.TRUNCATE;
import static org.jmpi.ErrorClass.TYPE;

import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Message;
import org.jmpi.Mpi;

/// A message and its receive that don't fit each other.
final class ParameterMatching {
    private static final int LONG = 1 << 18;

    private ParameterMatching() {
    }

    static List<Defect> defects() {
        return List.of(
                Defect.named("a receive shorter than its message")
                        .wrong(mpi -> message(mpi, Buf.of(new int[10]), Buf.of(new int[5])))
                        .is(Verdict.error(1, TRUNCATE, "message truncated: received=40 bytes, capacity=20 bytes",
                                "source=0, tag=3; pass a larger Buf"))
                        .right(mpi -> message(mpi, Buf.of(new int[10]), Buf.of(new int[12]))),
                Defect.named("a receive shorter than its long message")
                        .wrong(mpi -> message(mpi, Buf.of(new long[LONG]), Buf.of(new long[LONG - 1])))
                        .is(Verdict.error(1, TRUNCATE, "message truncated", "source=0, tag=3"))
                        .right(mpi -> message(mpi, Buf.of(new long[LONG]), Buf.of(new long[LONG]))),
                Defect.named("a non-blocking receive shorter than its message")
                        .wrong(mpi -> started(mpi, 1))
                        .is(Verdict.error(1, TRUNCATE, "message truncated: received=16 bytes, capacity=8 bytes"))
                        .right(mpi -> started(mpi, 2)),
                Defect.named("a probed message received into less than its length")
                        .wrong(mpi -> probed(mpi, 1))
                        .is(Verdict.error(1, TRUNCATE, "message truncated: received=24 bytes, capacity=8 bytes"))
                        .right(mpi -> probed(mpi, 3)),
                Defect.named("an exchange of unlike lengths")
                        .wrong(mpi -> exchange(mpi, 4 + mpi.world().rank()))
                        .is(Verdict.error(0, TRUNCATE, "message truncated: received=20 bytes, capacity=16 bytes"))
                        .right(mpi -> exchange(mpi, 4)),
                Defect.named("doubles received as longs")
                        .wrong(mpi -> message(mpi, Buf.of(new double[4]), Buf.of(new long[4])))
                        .is(Verdict.error(1, TYPE, "datatypes differ: sent=double, received into=long"))
                        .right(mpi -> message(mpi, Buf.of(new double[4]), Buf.of(new double[4]))),
                Defect.named("many ints received as floats")
                        .wrong(mpi -> message(mpi, Buf.of(new int[LONG]), Buf.of(new float[LONG])))
                        .is(Verdict.error(1, TYPE, "datatypes differ: sent=int, received into=float"))
                        .right(mpi -> message(mpi, Buf.of(new int[LONG]), Buf.of(new int[LONG]))),
                Defect.named("a column received as the row of another type")
                        .wrong(mpi -> message(mpi, column(), Buf.of(new char[16])))
                        .is(Verdict.error(1, TYPE, "datatypes differ: sent=double, received into=char"))
                        .right(mpi -> message(mpi, column(), Buf.of(new double[4]))));
    }

    /// A column of four by four doubles.
    private static Buf column() {
        return Buf.of(new double[16]).as(Datatype.vector(4, 1, 4, Datatype.DOUBLE), 1);
    }

    private static void message(Mpi mpi, Buf sent, Buf received) {
        if (mpi.world().rank() == 0) {
            mpi.world().send(sent, 1, 3);
        } else {
            mpi.world().recv(received, 0, 3);
        }
    }

    private static void started(Mpi mpi, int longs) {
        if (mpi.world().rank() == 0) {
            mpi.world().send(Buf.of(new long[2]), 1, 0);
        } else {
            mpi.world().irecv(Buf.of(new long[longs]), 0, 0).await();
        }
    }

    private static void probed(Mpi mpi, int longs) {
        if (mpi.world().rank() == 0) {
            mpi.world().send(Buf.of(new long[3]), 1, 0);
        } else {
            Message message = mpi.world().mprobe(0, 0);
            message.recv(Buf.of(new long[longs]));
        }
    }

    private static void exchange(Mpi mpi, int sent) {
        Communicator world = mpi.world();
        int other = 1 - world.rank();
        world.sendRecv(Buf.of(new int[sent]), other, 0, Buf.of(new int[4]), other, 0);
    }
}
