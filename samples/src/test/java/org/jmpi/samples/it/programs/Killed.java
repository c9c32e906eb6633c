package org.jmpi.samples.it.programs;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.Request;

/// All ranks send to each other without end, until one of them kills itself with signal 9 in the middle of it.
public final class Killed {
    private static final int SIGKILL = 9;
    private static final int REDUCE_EVERY = 16;

    private Killed() {
    }

    /// Run as one rank.
    ///
    /// @param args kind of memory, bytes of a message, rank that dies, its messages before that, nanoseconds of its
    ///             next one
    public static void main(String[] args) {
        try (Mpi mpi = Mpi.init(args)) {
            Communicator world = mpi.world();
            Buf out = memory(mpi, args[0], Integer.parseInt(args[1]));
            Buf in = memory(mpi, args[0], Integer.parseInt(args[1]));
            int last = world.rank() == Integer.parseInt(args[2]) ? Integer.parseInt(args[3]) : -1;
            Runnable death = death(Long.parseLong(args[4]));
            for (int message = 0;; message++) {
                if (message == last) {
                    Thread ignored = Thread.ofPlatform().start(death);
                }
                exchange(world, out, in);
                if (message % REDUCE_EVERY == 0) {
                    double ignored = world.allReduce(1.0, Op.SUM);
                }
            }
        }
    }

    private static void exchange(Communicator world, Buf out, Buf in) {
        int right = (world.rank() + 1) % world.size();
        int left = (world.rank() + world.size() - 1) % world.size();
        Request receive = world.irecv(in, left, 0);
        world.send(out, right, 0);
        receive.await();
    }

    private static Buf memory(Mpi mpi, String kind, int bytes) {
        return switch (kind) {
            case "heap" -> Buf.of(new byte[bytes]);
            case "native" -> Buf.of(Arena.global().allocate(bytes, 8));
            case "shared" -> Buf.of(mpi.allocate(bytes));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /// Everything is prepared: the signal is one call away.
    static Runnable death(long nanos) {
        Linker linker = Linker.nativeLinker();
        MemorySegment address = linker.defaultLookup().find("kill").orElseThrow();
        MethodHandle kill = linker.downcallHandle(address,
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        int pid = (int) ProcessHandle.current().pid();
        return () -> {
            System.out.println("killing " + pid);
            long end = System.nanoTime() + nanos;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            try {
                int ignored = (int) kill.invokeExact(pid, SIGKILL);
            } catch (Throwable e) {
                throw new IllegalStateException("signal not sent: pid=" + pid, e);
            }
        };
    }
}
