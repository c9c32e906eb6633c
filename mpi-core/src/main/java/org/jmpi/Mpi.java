package org.jmpi;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.jmpi.internal.bootstrap.Startup;

/// One rank's membership in a job, from [#init] to [#close] (MPI-4.1 §11.2).
///
/// {@snippet :
/// try (var mpi = Mpi.init(args)) {
///     var world = mpi.world();
///     double sum = world.allReduce((double) world.rank(), Op.SUM);
/// }
/// }
///
/// No static state: a JVM may hold several ranks, each with its own instance.
public interface Mpi extends AutoCloseable {

    /// Join the job that `jmpirun` started, or become a job of one rank where nothing started one. Collective over the
    /// job's ranks. Thread level MULTIPLE.
    ///
    /// @param args the program's arguments, kept as [#args()]
    /// @throws MpiException where the job can't be joined, or another launcher's environment says that there are more
    ///                      ranks than this process can find
    static Mpi init(String... args) {
        return init(ThreadLevel.MULTIPLE, args);
    }

    /// Join the job at a thread level of `required` or above ([#threadLevel()] tells which was given).
    static Mpi init(ThreadLevel required, String... args) {
        return Startup.init(required, args);
    }

    /// Seconds since some fixed moment in the past, monotonic, as a double (MPI-4.1 §9.6).
    static double wtime() {
        return System.nanoTime() * 1e-9;
    }

    /// Seconds between two ticks of [#wtime].
    static double wtick() {
        return 1e-9;
    }

    /// All ranks of the job.
    Communicator world();

    /// This rank alone.
    Communicator self();

    /// The arguments given to [#init]; unmodifiable.
    List<String> args();

    /// The level at which threads may call: at least the one asked for.
    ThreadLevel threadLevel();

    /// The name of the host this rank runs on.
    String processorName();

    /// Zeroed native memory, 64-byte aligned, that ranks on this host can read in place: messages from and to it move
    /// fastest. Freed by [#free] or [#close].
    ///
    /// @param bytes length, 0 or more
    /// @throws MpiException of class NO_MEM with bytes wanted and the cure
    MemorySegment allocate(long bytes);

    /// Give back memory of [#allocate]; no operation may still use it.
    ///
    /// @throws IllegalArgumentException where `memory` isn't the whole of a live allocation
    /// @throws IllegalStateException where a send from it has not completed
    void free(MemorySegment memory);

    /// End the whole job with an exit code; doesn't return. Every process of the job is gone within 2 s.
    ///
    /// @param code 0 to 255; 0 still counts as a failure of the job and is reported as 1
    void abort(int code);

    /// Whether [#close] was called.
    boolean isClosed();

    /// Leave the job. Returns at once, is idempotent and may be called from any thread; what was sent before still
    /// arrives, carried by a stage that outlives this call. Leaving the process without it aborts the job. With
    /// `-Djmpi.check=resources` it logs what the rank never gave back.
    @Override
    void close();
}
