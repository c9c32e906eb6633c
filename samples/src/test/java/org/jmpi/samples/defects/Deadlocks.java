package org.jmpi.samples.defects;

import static org.jmpi.Communicator.ANY_SOURCE;

import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.Request;

/// Ranks that wait for each other for ever. `jmpirun` finds them.
public final class Deadlocks {
    private static final int LONG = 1 << 20;

    private Deadlocks() {
    }

    /// All of them.
    public static List<Defect> defects() {
        return List.of(
                Defect.named("receives that wait for each other")
                        .wrong(mpi -> swap(mpi, true))
                        .is(Verdict.deadlock("rank 0", "rank 1", "recv", "Deadlocks.java:"))
                        .right(mpi -> swap(mpi, false)),
                Defect.named("a ring of synchronous sends")
                        .onRanks(3)
                        .wrong(mpi -> ring(mpi, 3))
                        .is(Verdict.deadlock("rank 0", "rank 1", "rank 2", "ssend", "Deadlocks.java:"))
                        .right(mpi -> ring(mpi, 0)),
                Defect.named("long sends to each other")
                        .wrong(mpi -> sendLong(mpi, 2))
                        .is(Verdict.deadlock("rank 0", "rank 1", "send", "Deadlocks.java:"))
                        .right(mpi -> sendLong(mpi, 1)),
                Defect.named("a rank that receives while the others are in a barrier")
                        .onRanks(3)
                        .wrong(mpi -> barrier(mpi, true))
                        .is(Verdict.deadlock("rank 1", "recv", "barrier", "Deadlocks.java:"))
                        .right(mpi -> barrier(mpi, false)),
                Defect.named("one collective on two communicators")
                        .wrong(mpi -> overTwo(mpi, true))
                        .is(Verdict.deadlock("rank 0", "rank 1", "barrier", "Deadlocks.java:"))
                        .right(mpi -> overTwo(mpi, false)),
                Defect.named("two communicators in another order")
                        .wrong(mpi -> orders(mpi, true))
                        .is(Verdict.deadlock("rank 0", "rank 1", "allReduce", "Deadlocks.java:"))
                        .right(mpi -> orders(mpi, false)),
                Defect.named("receives from any source that nobody serves")
                        .onRanks(3)
                        .wrong(mpi -> fromAnyone(mpi, true))
                        .is(Verdict.deadlock("rank 0", "rank 1", "rank 2", "recv", "Deadlocks.java:"))
                        .right(mpi -> fromAnyone(mpi, false)),
                Defect.named("a receive from any source when all others have left")
                        .onRanks(3)
                        .wrong(mpi -> fromTheRest(mpi, 2))
                        .is(Verdict.deadlock("rank 0", "recv", "Deadlocks.java:"))
                        .right(mpi -> fromTheRest(mpi, 1)),
                Defect.named("waits for requests that can't complete")
                        .wrong(mpi -> requests(mpi, 1))
                        .is(Verdict.deadlock("rank 0", "rank 1", "Deadlocks.java:"))
                        .right(mpi -> requests(mpi, 0)),
                Defect.named("probes that wait for each other")
                        .wrong(mpi -> probe(mpi, true))
                        .is(Verdict.deadlock("rank 0", "rank 1", "probe", "Deadlocks.java:"))
                        .right(mpi -> probe(mpi, false)),
                Defect.named("an exchange with the wrong neighbour")
                        .onRanks(3)
                        .wrong(mpi -> shift(mpi, 1))
                        .is(Verdict.deadlock("rank 0", "rank 1", "rank 2", "Deadlocks.java:"))
                        .right(mpi -> shift(mpi, 2)));
    }

    /// Run the defect of a name as one rank.
    public static void run(String name, Mpi mpi) throws Exception {
        for (Defect defect : defects()) {
            if (defect.name().equals(name)) {
                defect.wrong().run(mpi);
                return;
            }
        }
        throw new IllegalArgumentException("no such defect: name=" + name + "; known are " + defects());
    }

    private static void swap(Mpi mpi, boolean bothReceive) {
        Communicator world = mpi.world();
        int other = 1 - world.rank();
        if (bothReceive || world.rank() == 0) {
            world.recv(Buf.of(new int[1]), other, 0);
            world.send(Buf.of(new int[1]), other, 0);
        } else {
            world.send(Buf.of(new int[1]), other, 0);
            world.recv(Buf.of(new int[1]), other, 0);
        }
    }

    /// @param senders ranks below it send first, and the others receive first; in the right one all do both at once
    private static void ring(Mpi mpi, int senders) {
        Communicator world = mpi.world();
        int right = (world.rank() + 1) % world.size();
        int left = (world.rank() + world.size() - 1) % world.size();
        Buf mine = Buf.of(new int[1]);
        Buf theirs = Buf.of(new int[1]);
        if (world.rank() < senders) {
            world.ssend(mine, right, 0);
            world.recv(theirs, left, 0);
        } else {
            Request receive = world.irecv(theirs, left, 0);
            world.ssend(mine, right, 0);
            receive.await();
        }
    }

    private static void sendLong(Mpi mpi, int first) {
        Communicator world = mpi.world();
        int other = 1 - world.rank();
        if (world.rank() < first) {
            world.send(Buf.of(new int[LONG]), other, 0);
            world.recv(Buf.of(new int[LONG]), other, 0);
        } else {
            world.recv(Buf.of(new int[LONG]), other, 0);
            world.send(Buf.of(new int[LONG]), other, 0);
        }
    }

    private static void barrier(Mpi mpi, boolean receivesFirst) {
        Communicator world = mpi.world();
        if (world.rank() == 1 && receivesFirst) {
            world.recv(Buf.of(new int[1]), 0, 0);
        }
        world.barrier();
        if (world.rank() == 0) {
            world.send(Buf.of(new int[1]), 1, 0);
        } else if (world.rank() == 1 && !receivesFirst) {
            world.recv(Buf.of(new int[1]), 0, 0);
        }
    }

    private static void overTwo(Mpi mpi, boolean differ) {
        Communicator copy = mpi.world().dup();
        (differ && copy.rank() == 1 ? mpi.world() : copy).barrier();
        copy.free();
    }

    private static void orders(Mpi mpi, boolean differ) {
        Communicator copy = mpi.world().dup();
        List<Communicator> order = differ && copy.rank() == 1 ? List.of(copy, mpi.world()) : List.of(mpi.world(), copy);
        for (Communicator one : order) {
            one.allReduce(Buf.of(new int[1]), Op.SUM);
        }
        copy.free();
    }

    private static void fromAnyone(Mpi mpi, boolean allReceive) {
        Communicator world = mpi.world();
        int right = (world.rank() + 1) % world.size();
        if (!allReceive) {
            world.send(Buf.of(new int[1]), right, 0);
        }
        world.recv(Buf.of(new int[1]), ANY_SOURCE, 0);
        if (allReceive) {
            world.send(Buf.of(new int[1]), right, 0);
        }
    }

    private static void fromTheRest(Mpi mpi, int receives) {
        Communicator world = mpi.world();
        if (world.rank() == 1) {
            world.send(Buf.of(new int[1]), 0, 0);
        }
        for (int i = 0; i < receives && world.rank() == 0; i++) {
            world.recv(Buf.of(new int[1]), ANY_SOURCE, 0);
        }
    }

    private static void requests(Mpi mpi, int mistake) {
        Communicator world = mpi.world();
        int other = 1 - world.rank();
        Request first = world.irecv(Buf.of(new int[1]), other, mistake);
        Request second = world.issend(Buf.of(new int[1]), other, 0);
        Request.awaitAll(first, second);
    }

    private static void probe(Mpi mpi, boolean first) {
        Communicator world = mpi.world();
        int other = 1 - world.rank();
        if (!first) {
            world.send(Buf.of(new int[1]), other, 0);
        }
        int bytes = (int) world.probe(other, 0).bytes();
        world.recv(Buf.of(new byte[bytes]), other, 0);
        if (first) {
            world.send(Buf.of(new int[1]), other, 0);
        }
    }

    /// Send to the right and receive from the rank so many places to the right.
    private static void shift(Mpi mpi, int from) {
        Communicator world = mpi.world();
        int right = (world.rank() + 1) % world.size();
        int source = (world.rank() + from) % world.size();
        world.sendRecv(Buf.of(new int[1]), right, 0, Buf.of(new int[1]), source, 0);
    }
}
