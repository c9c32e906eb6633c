package org.jmpi.benchmarks.nas.is;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;

/// Ranks all keys once: sorts its own into buckets, sends each bucket to the rank that counts it, and counts.
final class Ranking {
    private final Communicator world;
    private final int shift;
    private final Buckets buckets;
    private final int[] totals;
    private final KeyCounts counts = new KeyCounts();

    private final long[] sendCounts;
    private final long[] sendFirsts;
    private final long[] recvCounts;
    private final long[] recvFirsts;
    private int[] received = new int[0];
    private int receivedCount;

    /// How keys are spread over buckets.
    ///
    /// @param buckets number of buckets
    /// @param shift   bits of a key that don't tell its bucket
    record Layout(int buckets, int shift) {
    }

    /// @param keys how many keys this rank has
    Ranking(Communicator world, int keys, Layout layout) {
        this.world = world;
        shift = layout.shift();
        buckets = new Buckets(keys, layout.buckets(), shift);
        totals = new int[layout.buckets()];
        sendCounts = new long[world.size()];
        sendFirsts = new long[world.size()];
        recvCounts = new long[world.size()];
        recvFirsts = new long[world.size()];
    }

    /// Rank the keys. Collective.
    ///
    /// @return the part that this rank counted
    KeyCounts rank(int[] keys, long total) {
        buckets.sort(keys);
        world.allReduce(Buf.of(buckets.sizes), Buf.of(totals), Op.SUM);
        Portions portions = new Portions(totals, total, world.size());
        portions.addUp(buckets.sizes, sendCounts);
        exchange();
        int rank = world.rank();
        counts.count(received, receivedCount, portions.first(rank) << shift,
                portions.first(rank + 1) - portions.first(rank) << shift, portions.below(rank));
        return counts;
    }

    private void exchange() {
        world.allToAll(Buf.of(sendCounts), Buf.of(recvCounts));
        int ignored = placeInRow(sendCounts, sendFirsts);
        receivedCount = placeInRow(recvCounts, recvFirsts);
        if (received.length < receivedCount) {
            received = new int[receivedCount];
        }
        world.allToAllv(Buf.of(buckets.sorted), sendCounts, sendFirsts, Buf.of(received), recvCounts, recvFirsts);
    }

    private static int placeInRow(long[] counts, long[] firsts) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            firsts[i] = sum;
            sum += counts[i];
        }
        return Math.toIntExact(sum);
    }

    /// The keys that this rank counted last, in order.
    int[] ordered() {
        return counts.order(received, receivedCount);
    }
}
