package org.jmpi.samples;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Status;

/// A master hands tasks to workers, each the next one as soon as it is done: squares the numbers from 0 on.
///
/// Shows `ANY_SOURCE` (the master takes whichever answer comes first and learns from the `Status` whose it
/// was) and tags as message kinds. Fast workers get more tasks, which is the point. Where there is one rank,
/// the master does them all. Options: `--tasks N`.
///
/// Run it: `./jmpirun -np 4 sample:squares --tasks 200`
public final class Squares {
    private static final int MASTER = 0;
    private static final int TASK_TAG = 1;
    private static final int STOP_TAG = 2;
    private static final int RESULT_TAG = 3;

    private Squares() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        // The largest number of tasks whose squares add up to less than 2^63.
        int tasks = Options.parse(args, "tasks").withoutOperands().number("tasks", 100, 0, 2_000_000);
        var world = mpi.world();
        if (world.rank() != MASTER) {
            work(world);
            return;
        }
        long[] squares = new long[tasks];
        int[] tasksOfRank = world.size() == 1 ? doAll(squares) : handOut(world, squares);
        report(squares, tasksOfRank, out);
    }

    private static long square(long number) {
        return number * number;
    }

    private static int[] doAll(long[] squares) {
        Arrays.setAll(squares, Squares::square);
        return new int[]{squares.length};
    }

    /// Master: one task to each worker, then the next one to whoever answers, until all answers are there.
    private static int[] handOut(Communicator world, long[] squares) {
        int[] tasksOfRank = new int[world.size()];
        int next = 0;
        for (int worker = 1; worker < world.size(); worker++) {
            next = handTo(world, worker, next, squares.length);
        }
        long[] result = new long[2];
        for (int done = 0; done < squares.length; done++) {
            Status status = world.recv(Buf.of(result), Communicator.ANY_SOURCE, RESULT_TAG);
            squares[(int) result[0]] = result[1];
            tasksOfRank[status.source()]++;
            next = handTo(world, status.source(), next, squares.length);
        }
        return tasksOfRank;
    }

    /// Send a worker task number `next`, or stop it where there is none left.
    ///
    /// @return the number of the task after that
    private static int handTo(Communicator world, int worker, int next, int tasks) {
        if (next == tasks) {
            world.send(Buf.empty(), worker, STOP_TAG);
            return next;
        }
        world.send(Buf.of(new long[]{next}), worker, TASK_TAG);
        return next + 1;
    }

    /// Worker: square what comes until told to stop.
    private static void work(Communicator world) {
        long[] task = new long[1];
        while (world.recv(Buf.of(task), MASTER, Communicator.ANY_TAG).tag() == TASK_TAG) {
            world.send(Buf.of(new long[]{task[0], square(task[0])}), MASTER, RESULT_TAG);
        }
    }

    private static void report(long[] squares, int[] tasksOfRank, PrintStream out) {
        long n = squares.length;
        // Two of three factors are divided first: their product alone would overflow.
        long expected = n == 0 ? 0 : n * (n - 1) / 2 * (2 * n - 1) / 3;
        long sum = Arrays.stream(squares).sum();
        if (sum != expected) {
            throw new IllegalStateException("squares are wrong: sum=" + sum + ", expected=" + expected);
        }
        String shares =
                Arrays.stream(tasksOfRank).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        out.println("squares: " + n + " squares, sum " + sum + " as expected; tasks done by each rank: "
                + shares);
    }
}
