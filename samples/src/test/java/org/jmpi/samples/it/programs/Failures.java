package org.jmpi.samples.it.programs;

import java.util.ArrayList;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Mpi;
import org.jspecify.annotations.Nullable;

/// Rank 1 does something wrong, named by the first argument, while all others wait to hear from it.
public final class Failures {
    private static final int CULPRIT = 1;
    /// So many that the one in which a rank is killed goes through shared memory.
    private static final int BARRIERS = 20;
    /// Keeps the heap full after the failure.
    private static final List<byte[]> KEPT = new ArrayList<>();
    private static @Nullable Link chain;

    private Failures() {
    }

    /// Run as one rank.
    public static void main(String[] args) {
        Mpi mpi = Mpi.init(args);
        // Nothing goes wrong before everyone is there.
        for (int i = 0; i < BARRIERS; i++) {
            mpi.world().barrier();
        }
        if (mpi.world().rank() == CULPRIT) {
            System.out.println("pid " + ProcessHandle.current().pid());
            misbehave(mpi, args[0]);
            return;
        }
        if (args[0].equals("sleep-in-barrier")) {
            mpi.world().barrier();
        } else {
            mpi.world().recv(Buf.of(new byte[1]), CULPRIT, 0);
        }
        throw new IllegalStateException("nothing should have come");
    }

    private static void misbehave(Mpi mpi, String how) {
        switch (how) {
            case "throw" -> throw new IllegalStateException("boom");
            case "throw-in-thread" -> failInThread();
            case "heap" -> fill(new ArrayList<>());
            case "heap-kept" -> fill(KEPT);
            case "heap-eaten" -> fillToTheLast();
            case "stack" -> recurse(1);
            case "exit" -> System.exit(3);
            case "exit-0" -> System.exit(0);
            case "abort" -> mpi.abort(7);
            case "close" -> mpi.close();
            case "leave" -> System.out.println("left without close()");
            case "sleep", "sleep-in-barrier" -> mpi.world().recv(Buf.of(new byte[1]), 0, 0);
            default -> throw new IllegalArgumentException(how);
        }
    }

    /// The main thread lives on.
    private static void failInThread() {
        Thread ignored = Thread.ofPlatform().start(() -> {
            throw new IllegalStateException("boom");
        });
        sleep();
    }

    private static void sleep() {
        try {
            Thread.sleep(1_000_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(List<byte[]> list) {
        while (true) {
            list.add(new byte[100_000]);
        }
    }

    /// Threads of the program take whatever becomes free, before and after the failure.
    private static void fillToTheLast() {
        for (int i = 0; i < 3; i++) {
            Thread ignored = Thread.ofPlatform().daemon().start(Failures::eat);
        }
        fill(KEPT);
    }

    private static void eat() {
        while (true) {
            try {
                takeOne();
            } catch (OutOfMemoryError full) {
                Thread.onSpinWait();
            }
        }
    }

    private static synchronized void takeOne() {
        chain = new Link(chain);
    }

    private record Link(@Nullable Link next) {
    }

    private static int recurse(int depth) {
        return depth == 0 ? 0 : recurse(depth + 1) + 1;
    }
}
