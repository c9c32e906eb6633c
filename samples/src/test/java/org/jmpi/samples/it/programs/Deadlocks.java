package org.jmpi.samples.it.programs;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.Request;

/// Ranks that wait for ever, or for long, named by the first argument. The last line that each prints is its last before.
public final class Deadlocks {
    private static final int LARGE = 1 << 20;
    /// Longer than it takes to find a deadlock.
    private static final long LONG_NANOS = 4_500_000_000L;
    private static final long VERY_LONG_NANOS = 30_000_000_000L;

    private Deadlocks() {
    }

    /// Run as one rank.
    public static void main(String[] args) throws Exception {
        try (Mpi mpi = Mpi.init(args)) {
            Communicator world = mpi.world();
            world.barrier();
            System.out.println("stuck");
            run(args, mpi, world, world.rank(), (world.rank() + 1) % world.size());
        }
        System.out.println("done");
    }

    private static void run(String[] args, Mpi mpi, Communicator world, int rank, int next) throws Exception {
        String what = args[0];
        int previous = (rank + world.size() - 1) % world.size();
        switch (what) {
            case "receives" -> world.recv(one(), previous, 7);
            case "synchronous" -> world.ssend(one(), next, 3);
            case "rendezvous" -> world.send(Buf.of(new byte[LARGE]), next, 4);
            case "isends" -> Request.awaitAll(world.isend(Buf.of(new byte[LARGE]), next, 5));
            case "any" -> world.recv(one(), Communicator.ANY_SOURCE, 8);
            case "wait-any" -> Request.awaitAny(world.irecv(one(), previous, 1), world.irecv(one(), next, 2));
            case "probe" -> world.probe(previous, 6);
            case "persistent" -> persistent(world, previous);
            case "itself" -> world.recv(one(), rank, 9);
            case "barrier" -> missing(world, rank, world::barrier);
            case "tiny-reduction" -> afterMany(world, rank);
            case "reduction" -> missing(world, rank, () -> world.allReduce(Buf.of(new double[LARGE]), Op.SUM));
            case "messages" -> missing(world, rank, () -> world.allGather(Buf.of(new byte[LARGE * world.size()])));
            case "non-blocking" -> missing(world, rank, () -> world.iAllReduce(Buf.of(new double[9]), Op.SUM).await());
            case "different" -> different(world, rank);
            case "two-ways" -> twoWays(world, rank, true);
            case "no-area-yet" -> twoWays(world, rank, false);
            case "no-board-yet" -> noBoardYet(world, rank);
            case "lengths" -> lengths(world, rank, true);
            case "first-lengths" -> lengths(world, rank, false);
            case "closed" -> closed(world, rank);
            case "closing" -> closing(world, next);
            case "inter" -> inter(mpi, world, rank);
            case "threads" -> threads(world, rank, previous);
            case "reads" -> acts(world, rank, () -> read(args[1]));
            default -> notForEver(what, world, rank, previous, next);
        }
    }

    private static Buf one() {
        return Buf.of(new byte[1]);
    }

    private static void persistent(Communicator world, int from) {
        Request request = world.recvInit(one(), from, 1);
        request.start();
        request.await();
    }

    /// The last rank waits for something else than the others do.
    private static void missing(Communicator world, int rank, Runnable collective) {
        if (rank == world.size() - 1) {
            world.recv(one(), 0, 2);
        } else {
            collective.run();
        }
    }

    /// So many that the last one goes through shared lines of memory.
    private static void afterMany(Communicator world, int rank) {
        for (int i = 0; i < 50; i++) {
            double ignored = world.allReduce(1.0, Op.SUM);
        }
        missing(world, rank, () -> world.allReduce(1.0, Op.SUM));
    }

    private static void different(Communicator world, int rank) {
        if (rank == 0) {
            world.iGather(Buf.of(new double[LARGE]), 0).await();
        } else {
            world.iBcast(Buf.of(new double[LARGE]), 0).await();
        }
    }

    /// One rank works in shared memory, the other by messages.
    private static void twoWays(Communicator world, int rank, boolean haveBefore) {
        Buf buf = Buf.of(new double[LARGE]);
        if (haveBefore) {
            world.allReduce(buf, Op.SUM);
        }
        if (rank == 0) {
            world.allReduce(buf, Op.SUM);
        } else {
            world.iAllReduce(buf, Op.SUM).await();
        }
    }

    /// The first call that wants shared lines of memory meets one that doesn't.
    private static void noBoardYet(Communicator world, int rank) {
        for (int i = 0; i < 7; i++) {
            world.barrier();
        }
        if (rank == 0) {
            world.barrier();
        } else {
            world.iAllReduce(Buf.of(new double[LARGE]), Op.SUM).await();
        }
    }

    /// A persistent call is tiny on one rank and long on the other.
    private static void lengths(Communicator world, int rank, boolean haveBefore) {
        if (haveBefore) {
            Request before = world.barrierInit();
            before.start();
            before.await();
        }
        Request request = world.allReduceInit(Buf.of(new double[rank == 0 ? 1 : LARGE]), Op.SUM);
        request.start();
        request.await();
    }

    /// All but rank 0 leave, which waits for a message of any of them.
    private static void closed(Communicator world, int rank) {
        if (rank == 0) {
            world.recv(one(), Communicator.ANY_SOURCE, 2);
        }
    }

    /// All leave with messages that nobody receives.
    private static void closing(Communicator world, int next) {
        world.isend(Buf.of(new byte[LARGE]), next, 5).free();
    }

    private static void inter(Mpi mpi, Communicator world, int rank) {
        Communicator half = world.split(rank % 2, rank).orElseThrow();
        Communicator both = half.createIntercomm(0, world, 1 - rank % 2, 1);
        both.recv(one(), 0, 11);
    }

    /// Main waits for a thread that waits for a message.
    private static void threads(Communicator world, int rank, int from) throws InterruptedException {
        Thread waiting = Thread.ofPlatform().name("waiting").start(() -> world.recv(one(), from, 7));
        Thread another = Thread.ofPlatform().name("another").start(() -> world.recv(one(), from, 8));
        waiting.join();
        another.join();
    }

    private static void notForEver(String what, Communicator world, int rank, int from, int to)
            throws InterruptedException, IOException {
        switch (what) {
            case "computes" -> late(world, rank);
            case "computes-on" -> acts(world, rank, () -> compute(VERY_LONG_NANOS));
            case "input" -> acts(world, rank, Deadlocks::readInput);
            case "stopped" -> stopped(world, rank);
            case "debugged" -> debugged(world, rank);
            case "child" -> child(world, rank, from, to);
            case "virtual" -> virtual(world, rank, from, to);
            case "tests" -> tests(world, from, to);
            default -> throw new IllegalArgumentException(what);
        }
    }

    /// The last rank does something, the others wait for it.
    private static void acts(Communicator world, int rank, Runnable act) {
        if (rank == world.size() - 1) {
            act.run();
        }
        world.barrier();
    }

    /// The last rank computes ahead of a barrier, of a reduction that goes through shared lines of memory, and of one in
    /// shared memory.
    private static void late(Communicator world, int rank) {
        acts(world, rank, () -> compute(LONG_NANOS));
        for (int i = 0; i < 50; i++) {
            world.barrier();
        }
        acts(world, rank, () -> compute(LONG_NANOS));
        if (rank == world.size() - 1) {
            compute(LONG_NANOS);
        }
        world.allReduce(Buf.of(new double[LARGE]), Op.SUM);
    }

    private static void compute(long nanos) {
        long end = System.nanoTime() + nanos;
        double sum = 0;
        while (System.nanoTime() < end) {
            sum += Math.sqrt(sum + 1);
        }
        System.out.println("computed " + (sum > 0));
    }

    private static void read(String file) {
        try (InputStream in = new FileInputStream(file)) {
            int ignored = in.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Rank 0 waits all the time for rank 1, which sleeps twice: a debugger may come meanwhile.
    private static void debugged(Communicator world, int rank) throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            if (rank == 1) {
                Thread.sleep(1_000);
            }
            world.barrier();
        }
    }

    private static void readInput() {
        try {
            int ignored = System.in.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Rank 1 gets stopped while it waits, rank 0 sends to it after that.
    private static void stopped(Communicator world, int rank) throws InterruptedException {
        if (rank == 1) {
            System.out.println("pid " + ProcessHandle.current().pid());
            world.recv(one(), 0, 14);
            world.send(one(), 0, 14);
        } else {
            Thread.sleep(Duration.ofNanos(LONG_NANOS));
            world.send(one(), 1, 14);
            world.recv(one(), 1, 14);
        }
    }

    /// Each rank waits for a message that a thread of another one sends after a while, by itself.
    private static void child(Communicator world, int rank, int from, int to) throws InterruptedException {
        Thread sending = Thread.ofPlatform().daemon(rank == 0).start(() -> sendLater(world, to));
        world.recv(one(), from, 12);
        sending.join();
    }

    private static void virtual(Communicator world, int rank, int from, int to) {
        if (rank == 0) {
            Thread ignored = Thread.ofVirtual().start(() -> sendLater(world, to));
            world.recv(one(), from, 12);
        } else {
            world.recv(one(), from, 12);
            world.send(one(), to, 12);
        }
    }

    private static void sendLater(Communicator world, int to) {
        try {
            Thread.sleep(Duration.ofNanos(LONG_NANOS));
            world.send(one(), to, 12);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Both look for a message again and again, which is no wait, until it is time to send.
    private static void tests(Communicator world, int from, int to) {
        Request request = world.irecv(one(), from, 13);
        long end = System.nanoTime() + LONG_NANOS;
        while (request.test() == null && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        world.send(one(), to, 13);
        request.await();
    }
}
