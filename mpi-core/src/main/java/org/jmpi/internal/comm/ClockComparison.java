package org.jmpi.internal.comm;

import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jmpi.Buf;
import org.jmpi.internal.profile.ClockEstimate;

/// Compares each rank's clock with rank 0's: a rank asks, rank 0 tells its time. Ranks of one host share a clock.
public final class ClockComparison {
    private static final int QUESTIONS = 100;

    private ClockComparison() {
    }

    /// Compare; called by all ranks, ahead of any other message.
    public static ClockEstimate run(RankContext context) {
        return run(context, context.hosts(), System::nanoTime);
    }

    /// @param hosts number of the host of each rank
    static ClockEstimate run(RankContext context, int[] hosts, LongSupplier clock) {
        int[] all = new int[hosts.length];
        Arrays.setAll(all, rank -> rank);
        GroupImpl world = new GroupImpl(all, context.worldRank());
        PointToPoint messages =
                new PointToPoint(context.engine(), world, ContextIds.WORLD + ContextIds.CLOCKS);
        ClockEstimate estimate = new ClockEstimate();
        if (context.worldRank() == 0) {
            for (int rank = 1; rank < hosts.length; rank++) {
                if (hosts[rank] != hosts[0]) {
                    answer(messages, rank, clock);
                }
            }
        } else if (hosts[context.worldRank()] != hosts[0]) {
            ask(messages, clock, estimate);
            return estimate;
        }
        estimate.add(0, 0, 0);
        return estimate;
    }

    private static void answer(PointToPoint messages, int rank, LongSupplier clock) {
        long[] cell = new long[1];
        for (int i = 0; i < QUESTIONS; i++) {
            messages.receive(Buf.of(cell), rank, 0);
            cell[0] = clock.getAsLong();
            messages.send(Buf.of(cell), rank, 0);
        }
    }

    private static void ask(PointToPoint messages, LongSupplier clock, ClockEstimate estimate) {
        long[] cell = new long[1];
        for (int i = 0; i < QUESTIONS; i++) {
            long asked = clock.getAsLong();
            messages.send(Buf.of(cell), 0, 0);
            messages.receive(Buf.of(cell), 0, 0);
            estimate.add(asked, cell[0], clock.getAsLong());
        }
    }
}
