package org.jmpi.benchmarks.nas.is;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.benchmarks.nas.Share;

/// Ranks the keys over and over, with two keys changed each time, and compares the ranks that are known.
final class Sorting {
    private final Communicator world;
    private final long total;
    private final int range;
    private final int[] keys;
    private final References references;
    private final int[] known;
    private final Ranking ranking;
    private long right;

    Sorting(Communicator world, int total, int range, Ranking.Layout layout, References references) {
        this.world = world;
        this.total = total;
        this.range = range;
        this.references = references;
        Share share = Share.of(total, world.rank(), world.size());
        keys = Keys.of(share, range);
        known = knownKeys(share);
        ranking = new Ranking(world, keys.length, layout);
    }

    /// The keys whose ranks are known, told to all.
    private int[] knownKeys(Share share) {
        int[] found = new int[references.places().length];
        for (int i = 0; i < found.length; i++) {
            long place = references.places()[i] - share.first();
            if (place >= 0 && place < share.count()) {
                found[i] = keys[(int) place];
            }
        }
        world.allReduce(Buf.of(found), Op.SUM);
        return found;
    }

    /// Rank all keys this many times, from the first iteration on. Collective.
    void run(int iterations) {
        right = 0;
        for (int iteration = 1; iteration <= iterations; iteration++) {
            if (world.rank() == 0) {
                keys[iteration] = iteration;
                keys[iteration + IntegerSort.ITERATIONS] = range - iteration;
            }
            compare(ranking.rank(keys, total), iteration);
        }
    }

    private void compare(KeyCounts counts, int iteration) {
        for (int i = 0; i < known.length; i++) {
            if (counts.covers(known[i]) && counts.rankOf(known[i]) == references.expected(i, iteration)) {
                right++;
            }
        }
    }

    /// How many ranks were as known in the last run. Collective.
    long right() {
        return world.allReduce(right, Op.SUM);
    }

    /// How many keys the last ranks put out of order, or lost. Collective.
    long faults() {
        int[] ordered = ranking.ordered();
        long lost = total - world.allReduce((long) ordered.length, Op.SUM);
        return Order.faults(world, ordered) + Math.abs(lost);
    }
}
