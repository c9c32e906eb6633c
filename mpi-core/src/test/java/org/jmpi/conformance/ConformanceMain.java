package org.jmpi.conformance;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.conformance.collectives.CollectiveBodies;

/// Runs the bodies in real processes, one after the other in one world:
/// `jmpirun -np 4 --transport tcp -cp … org.jmpi.conformance.ConformanceMain [--heap|--native]
/// [--collectives]
/// [--only NAME]`.
///
/// Rank 0 prints one line a body and a closing summary. The first failure ends the job with exit code 1, its
/// seed and its trace. `--collectives` adds the bodies that need the collectives module.
public final class ConformanceMain {
    private final List<Memory> memories;
    private final boolean collectives;
    private final String only;

    private ConformanceMain(List<String> args) {
        memories = args.contains("--heap") ? List.of(Memory.HEAP)
                : args.contains("--native") ? List.of(Memory.NATIVE) : List.of(Memory.HEAP, Memory.NATIVE);
        collectives = args.contains("--collectives");
        int at = args.indexOf("--only");
        only = at < 0 || at + 1 >= args.size() ? "" : args.get(at + 1);
    }

    /// Run as one rank.
    public static void main(String[] args) {
        Watchdog watchdog = Watchdog.start();
        Mpi mpi = Mpi.init(args);
        try {
            new ConformanceMain(List.of(args)).run(mpi, watchdog);
        } catch (Throwable failure) {
            failure.printStackTrace();
            mpi.abort(1);
        }
        mpi.close();
    }

    private void run(Mpi mpi, Watchdog watchdog) {
        Communicator world = mpi.world();
        var control = new Control(world);
        long seed = agreeOnSeed(world);
        int done = 0;
        long began = System.nanoTime();
        for (BodyCase body : bodies(world.size())) {
            for (Memory memory : common(body)) {
                watchdog.enter(body.name() + " " + memory);
                long start = System.nanoTime();
                body.run(mpi, control, memory, seed);
                done++;
                print(world, "ok " + body.name() + " " + memory + " " + millisSince(start) + " ms");
            }
        }
        print(world,
                "conformance: " + done + " cases passed on " + world.size() + " ranks, seed=" + seed + ", "
                        + millisSince(began) + " ms");
        if (done == 0) {
            throw new IllegalArgumentException(
                    "no body was run: only=" + only + "; --only takes a part of a name, "
                            + "such as Order.keepsOrder");
        }
    }

    private List<BodyCase> bodies(int size) {
        var all = new ArrayList<>(Bodies.core());
        if (collectives) {
            all.addAll(CollectiveBodies.all());
        }
        return all.stream()
                .filter(body -> !body.alone() && body.ranks().allow(size) && body.name().contains(only))
                .toList();
    }

    private List<Memory> common(BodyCase body) {
        return Stream.concat(memories.stream(), Stream.of(Memory.SHARED))
                .filter(body.memories()::contains)
                .toList();
    }

    private static long agreeOnSeed(Communicator world) {
        byte[] bytes = new byte[Long.BYTES];
        if (world.rank() != 0) {
            return world.recv(Buf.of(bytes), 0, 0).bytes() == bytes.length ? ByteBuffer.wrap(bytes).getLong()
                    : 0;
        }
        ByteBuffer.wrap(bytes).putLong(Data.runSeed());
        for (int rank = 1; rank < world.size(); rank++) {
            world.send(Buf.of(bytes), rank, 0);
        }
        return Data.runSeed();
    }

    private static void print(Communicator world, String line) {
        if (world.rank() == 0) {
            System.out.println(line);
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
