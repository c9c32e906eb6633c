package org.jmpi.samples.defects;

import static org.jmpi.ErrorClass.ARG;
import static org.jmpi.ErrorClass.PROC_CLOSED;

import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;

/// A call that no other matches: its rank would wait for ever, were it not that the others have left.
final class CallMatching {
    private static final int LONG = 1 << 20;

    private CallMatching() {
    }

    static List<Defect> defects() {
        return List.of(
                Defect.named("a receive with another tag than its message")
                        .wrong(mpi -> message(mpi, 7, 8))
                        .is(Verdict.error(1, PROC_CLOSED, "receive can't complete: rank 0 has closed its Mpi"))
                        .right(mpi -> message(mpi, 7, 7)),
                Defect.named("a receive on another communicator than its message")
                        .wrong(mpi -> overTwo(mpi, true))
                        .is(Verdict.error(1, PROC_CLOSED, "receive can't complete: rank 0 has closed its Mpi"))
                        .right(mpi -> overTwo(mpi, false)),
                Defect.named("a receive from another rank than the sender")
                        .onRanks(3)
                        .wrong(mpi -> receiveFrom(mpi, 2))
                        .is(Verdict.error(1, PROC_CLOSED, "receive can't complete: rank 2 has closed its Mpi"))
                        .right(mpi -> receiveFrom(mpi, 0)),
                Defect.named("a receive more than there are messages")
                        .wrong(mpi -> messages(mpi, 3, 4))
                        .is(Verdict.error(1, PROC_CLOSED, "receive can't complete: rank 0 has closed its Mpi"))
                        .right(mpi -> messages(mpi, 3, 3)),
                Defect.named("a synchronous send that nobody receives")
                        .wrong(mpi -> synchronous(mpi, 0))
                        .is(Verdict.error(0, PROC_CLOSED, "send can't complete: rank 1 has closed its Mpi"))
                        .right(mpi -> synchronous(mpi, 1)),
                Defect.named("a long send that nobody receives")
                        .wrong(mpi -> longMessage(mpi, 0))
                        .is(Verdict.error(0, PROC_CLOSED, "send can't complete: rank 1 has closed its Mpi"))
                        .right(mpi -> longMessage(mpi, 1)),
                Defect.named("a probe for a message that nobody sends")
                        .wrong(mpi -> probe(mpi, 5))
                        .is(Verdict.error(1, PROC_CLOSED, "receive can't complete: rank 0 has closed its Mpi"))
                        .right(mpi -> probe(mpi, 4)),
                Defect.named("messages that nobody receives")
                        .foundBy("resources")
                        .wrong(mpi -> messages(mpi, 3, 1))
                        .is(Verdict.warning(1, "message never received: source=0, tag=0, communicator=world",
                                "times=2; receive each, or don't send it"))
                        .right(mpi -> messages(mpi, 3, 3)),
                Defect.named("a rank that leaves a collective out")
                        .foundBy("collective")
                        .wrong(mpi -> barriers(mpi, 1))
                        .is(Verdict.error(0, ARG,
                                "a collective call is missing: rank 1 closed its Mpi without the call",
                                "rank 0 made: barrier() at CallMatching.java:"))
                        .right(mpi -> barriers(mpi, 2)),
                Defect.named("the root leaves a collective out")
                        .onRanks(3)
                        .foundBy("collective")
                        .wrong(mpi -> sumWithout(mpi, 0))
                        .is(Verdict.error(Verdict.ANY, ARG, "a collective call is missing: rank 0 closed its Mpi",
                                "made: allReduce(count=1, type=double, op=SUM)"))
                        .right(mpi -> sumWithout(mpi, -1)));
    }

    private static void message(Mpi mpi, int sentTag, int receivedTag) {
        Communicator world = mpi.world();
        if (world.rank() == 0) {
            world.send(Buf.of(new int[4]), 1, sentTag);
        } else {
            world.recv(Buf.of(new int[4]), 0, receivedTag);
        }
    }

    private static void overTwo(Mpi mpi, boolean other) {
        Communicator world = mpi.world();
        Communicator copy = world.dup();
        if (world.rank() == 0) {
            world.send(Buf.of(new int[4]), 1, 0);
        } else {
            (other ? copy : world).recv(Buf.of(new int[4]), 0, 0);
        }
        copy.free();
    }

    private static void receiveFrom(Mpi mpi, int source) {
        Communicator world = mpi.world();
        if (world.rank() == 0) {
            world.send(Buf.of(new int[4]), 1, 0);
        } else if (world.rank() == 1) {
            world.recv(Buf.of(new int[4]), source, 0);
        }
    }

    private static void messages(Mpi mpi, int sent, int received) {
        Communicator world = mpi.world();
        for (int i = 0; i < sent && world.rank() == 0; i++) {
            world.send(Buf.of(new int[]{i}), 1, 0);
        }
        for (int i = 0; i < received && world.rank() == 1; i++) {
            world.recv(Buf.of(new int[1]), 0, 0);
        }
    }

    private static void synchronous(Mpi mpi, int receives) {
        Communicator world = mpi.world();
        if (world.rank() == 0) {
            world.ssend(Buf.of(new int[4]), 1, 0);
        } else if (receives > 0) {
            world.recv(Buf.of(new int[4]), 0, 0);
        }
    }

    private static void longMessage(Mpi mpi, int receives) {
        Communicator world = mpi.world();
        if (world.rank() == 0) {
            world.send(Buf.of(new int[LONG]), 1, 0);
        } else if (receives > 0) {
            world.recv(Buf.of(new int[LONG]), 0, 0);
        }
    }

    private static void probe(Mpi mpi, int tag) {
        Communicator world = mpi.world();
        if (world.rank() == 0) {
            world.send(Buf.of(new int[4]), 1, 4);
        } else {
            int bytes = (int) world.probe(0, tag).bytes();
            world.recv(Buf.of(new byte[bytes]), 0, tag);
        }
    }

    private static void barriers(Mpi mpi, int ofRankOne) {
        for (int i = 0; i < (mpi.world().rank() == 1 ? ofRankOne : 2); i++) {
            mpi.world().barrier();
        }
    }

    private static void sumWithout(Mpi mpi, int absent) {
        if (mpi.world().rank() != absent) {
            double ignored = mpi.world().allReduce(1.0, Op.SUM);
        }
    }
}
