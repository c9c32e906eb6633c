package org.jmpi.samples.defects;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.CartCommunicator;
import org.jmpi.Communicator;
import org.jmpi.Message;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.Request;

/// What rank 1 was given and didn't give back. Listed at its close with `-Djmpi.check=resources`, in one line for each place
/// in the program that made some.
final class Leaks {
    private static final int TIMES = 3;

    private Leaks() {
    }

    private static Defect.Named leak(String name) {
        return Defect.named(name).foundBy("resources");
    }

    private static Verdict listed(String kind, String maker, int times, String cure) {
        return Verdict.warning(1, kind + " not given back before close(): made by=" + maker + ", at=Leaks.java:",
                "times=" + times + "; " + cure);
    }

    private static boolean forgets(Mpi mpi) {
        return mpi.world().rank() == 1;
    }

    static List<Defect> defects() {
        return List.of(
                leak("sends that nobody waits for")
                        .wrong(mpi -> send(mpi, !forgets(mpi)))
                        .is(listed("request", "isend", TIMES, "await(), test() or free() each"))
                        .right(mpi -> send(mpi, true)),
                leak("a receive that nobody waits for")
                        .wrong(mpi -> receive(mpi, !forgets(mpi)))
                        .is(listed("request", "irecv", 1, "await(), test() or free() each"))
                        .right(mpi -> receive(mpi, true)),
                leak("a collective that nobody waits for")
                        .wrong(mpi -> sum(mpi, !forgets(mpi)))
                        .is(listed("request", "iAllReduce", 1, "await(), test() or free() each"))
                        .right(mpi -> sum(mpi, true)),
                leak("a buffered send that nobody waits for")
                        .wrong(mpi -> buffered(mpi, !forgets(mpi)))
                        .is(listed("request", "ibsend", 1, "await(), test() or free() each"))
                        .right(mpi -> buffered(mpi, true)),
                leak("persistent requests that nobody frees")
                        .wrong(mpi -> persistent(mpi, !forgets(mpi)))
                        .is(listed("persistent request", "recvInit", TIMES, "free() each"))
                        .right(mpi -> persistent(mpi, true)),
                leak("a persistent collective that nobody frees")
                        .wrong(mpi -> persistentSum(mpi, !forgets(mpi)))
                        .is(listed("persistent request", "allReduceInit", 1, "free() each"))
                        .right(mpi -> persistentSum(mpi, true)),
                leak("copies of a communicator that nobody frees")
                        .wrong(mpi -> copies(mpi, !forgets(mpi)))
                        .is(listed("communicator", "world.dup", TIMES, "free() each"))
                        .right(mpi -> copies(mpi, true)),
                leak("a part of a communicator that nobody frees")
                        .wrong(mpi -> part(mpi, !forgets(mpi)))
                        .is(listed("communicator", "world.split1", 1, "free() each"))
                        .right(mpi -> part(mpi, true)),
                leak("a grid that nobody frees")
                        .wrong(mpi -> grid(mpi, !forgets(mpi)))
                        .is(listed("communicator", "world.cart", 1, "free() each"))
                        .right(mpi -> grid(mpi, true)),
                leak("an intercommunicator that nobody frees")
                        .wrong(mpi -> inter(mpi, !forgets(mpi)))
                        .is(listed("communicator", "self.inter", 1, "free() each"))
                        .right(mpi -> inter(mpi, true)),
                leak("memory that nobody frees")
                        .wrong(mpi -> memory(mpi, !forgets(mpi)))
                        .is(listed("memory", "allocate", TIMES, "pass each to Mpi.free"))
                        .right(mpi -> memory(mpi, true)),
                leak("a probed message that nobody receives")
                        .wrong(mpi -> probed(mpi, !forgets(mpi)))
                        .is(listed("message", "mprobe", 1, "recv() each"))
                        .right(mpi -> probed(mpi, true)));
    }

    private static void send(Mpi mpi, boolean wait) {
        Communicator world = mpi.world();
        int other = 1 - world.rank();
        for (int i = 0; i < TIMES; i++) {
            Request send = world.isend(Buf.of(new int[]{i}), other, 0);
            world.recv(Buf.of(new int[1]), other, 0);
            if (wait) {
                send.await();
            }
        }
    }

    private static void receive(Mpi mpi, boolean wait) {
        Communicator world = mpi.world();
        int other = 1 - world.rank();
        Request receive = world.irecv(Buf.of(new int[1]), other, 0);
        world.send(Buf.of(new int[1]), other, 0);
        if (wait) {
            receive.await();
        }
    }

    private static void sum(Mpi mpi, boolean wait) {
        Request sum = mpi.world().iAllReduce(Buf.of(new double[4]), Op.SUM);
        if (wait) {
            sum.await();
        }
    }

    private static void buffered(Mpi mpi, boolean wait) {
        Communicator world = mpi.world();
        int other = 1 - world.rank();
        world.attachBuffer(64);
        Request send = world.ibsend(Buf.of(new int[1]), other, 0);
        if (wait) {
            send.await();
        }
        world.recv(Buf.of(new int[1]), other, 0);
        long ignored = world.detachBuffer();
    }

    private static void persistent(Mpi mpi, boolean free) {
        List<Request> receives = IntStream.range(0, TIMES)
                .mapToObj(i -> mpi.world().recvInit(Buf.of(new int[1]), 0, i))
                .toList();
        if (free) {
            receives.forEach(Request::free);
        }
    }

    private static void persistentSum(Mpi mpi, boolean free) {
        Request sum = mpi.world().allReduceInit(Buf.of(new double[4]), Op.SUM);
        sum.start();
        sum.await();
        if (free) {
            sum.free();
        }
    }

    private static void copies(Mpi mpi, boolean free) {
        for (int i = 0; i < TIMES; i++) {
            Communicator copy = mpi.world().dup();
            copy.barrier();
            if (free) {
                copy.free();
            }
        }
    }

    private static void part(Mpi mpi, boolean free) {
        Optional<Communicator> part = mpi.world().split(mpi.world().rank(), 0);
        if (free) {
            part.ifPresent(Communicator::free);
        }
    }

    private static void grid(Mpi mpi, boolean free) {
        Optional<CartCommunicator> grid = mpi.world().createCart(new int[]{2}, new boolean[1], false);
        if (free) {
            grid.ifPresent(CartCommunicator::free);
        }
    }

    private static void inter(Mpi mpi, boolean free) {
        Communicator pair = mpi.self().createIntercomm(0, mpi.world(), 1 - mpi.world().rank(), 0);
        if (free) {
            pair.free();
        }
    }

    private static void memory(Mpi mpi, boolean free) {
        for (int i = 0; i < TIMES; i++) {
            MemorySegment memory = mpi.allocate(1024);
            if (free) {
                mpi.free(memory);
            }
        }
    }

    private static void probed(Mpi mpi, boolean receive) {
        Communicator world = mpi.world();
        int other = 1 - world.rank();
        world.send(Buf.of(new int[1]), other, 0);
        Message message = world.mprobe(other, 0);
        if (receive) {
            message.recv(Buf.of(new int[1]));
        }
    }
}
