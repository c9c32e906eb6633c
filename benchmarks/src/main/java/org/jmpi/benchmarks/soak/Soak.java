package org.jmpi.benchmarks.soak;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;

/// Sends millions of random messages between random ranks in every way there is, and checks every byte. Any number of ranks;
/// 10 million messages and 20 GiB at most, unless told otherwise.
///
/// Run it: `./jmpirun -np 4 bench:soak --messages 10M --seconds 60 --max-bytes 20G --seed 1`
public final class Soak {
    /// Rounds between two looks at the clock.
    private static final int ROUNDS_A_LOOK = 32;

    private final Communicator world;
    private final Limits limits;
    private final Inspection inspection;
    private final Outgoing outgoing;
    private final Incoming incoming;

    private Soak(Mpi mpi, Limits limits, Channels channels) {
        world = mpi.world();
        this.limits = limits;
        Content content = new Content(limits.seed());
        inspection = new Inspection(content, limits);
        outgoing = new Outgoing(mpi, channels, content, limits.seed());
        incoming = new Incoming(mpi, channels, inspection, limits.seed());
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        Limits limits = Limits.parse(args);
        try (Communicator anyTag = mpi.world().dup()) {
            Soak soak = new Soak(mpi, limits, new Channels(mpi.world(), anyTag));
            long start = System.nanoTime();
            soak.play();
            soak.report((System.nanoTime() - start) * 1e-9, out);
        }
    }

    private void play() {
        Plan plan = new Plan(limits, world.size());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limits.seconds());
        List<Planned> round = plan.nextRound();
        for (int number = 1; !round.isEmpty(); number++) {
            play(round);
            if (limits.seconds() > 0 && number % ROUNDS_A_LOOK == 0 && isLate(end)) {
                return;
            }
            round = plan.nextRound();
        }
    }

    private void play(List<Planned> round) {
        int rank = world.rank();
        List<Planned> mine = round.stream().filter(message -> message.to() == rank).toList();
        incoming.post(mine);
        for (Planned message : round) {
            if (message.from() == rank) {
                outgoing.send(message);
            }
        }
        incoming.receiveLate(mine);
        incoming.finish();
        outgoing.finish();
    }

    /// Rank 0's clock counts for all.
    private boolean isLate(long end) {
        return world.bcast(System.nanoTime() >= end ? 1L : 0L, 0) == 1;
    }

    private void report(double seconds, PrintStream out) {
        long messages = world.allReduce(inspection.messages(), Op.SUM);
        long bytes = world.allReduce(inspection.bytes(), Op.SUM);
        if (world.rank() == 0) {
            out.println(String.format(Locale.ROOT,
                    "soak: %d messages, %d bytes on %d ranks in %.1f s, %.0f messages/s, seed %d: every byte was right",
                    messages, bytes, world.size(), seconds, messages / seconds, limits.seed()));
        }
    }
}
