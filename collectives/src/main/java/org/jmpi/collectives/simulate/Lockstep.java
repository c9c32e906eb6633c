package org.jmpi.collectives.simulate;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Runs all ranks round by round, where each message is received in the round in which it is sent.
///
/// First all ranks send, then all take in what was sent to them: each reads what its peers have left, so ranks
/// can be run by several threads, and memory is passed through in order. The times are those of [Engine].
final class Lockstep {
    private static final int CHUNKS = 16;

    private final Placement hosts;
    private final RoundTable table;
    private final int[] classOf;
    private final Costs costs;
    private final RankTimes times;
    /// By rank and word: when a message is at its receiver's port.
    private final long[] arrival;
    private final int mostSends;

    Lockstep(Placement hosts, RoundTable table, int[] classOf, Costs costs) {
        this.hosts = hosts;
        this.table = table;
        this.classOf = classOf;
        this.costs = costs;
        this.times = new RankTimes(hosts.ranks(), costs);
        this.mostSends = table.mostSends();
        this.arrival = new long[Math.multiplyExact(hosts.ranks(), mostSends)];
    }

    /// How far the ranks' processors and ports came.
    RankTimes times() {
        return times;
    }

    /// Run one round of the table.
    ///
    /// @throws IllegalStateException where a message is received in another round than it is sent in
    void run(int round) {
        int[] numbers = table.numbers(round);
        int sent = chunks(chunk -> eachRank(chunk, rank -> send(rank, words(numbers, rank))));
        int received = chunks(chunk -> {
            var arrivals = new Arrivals();
            return eachRank(chunk, rank -> receive(rank, numbers, arrivals));
        });
        if (sent != received) {
            throw new IllegalStateException("a message is received in the round in which it is sent: round=" + round
                    + ", sent=" + sent + ", received=" + received + "; correct the algorithm's rounds");
        }
    }

    /// The steps of all ranks in a round.
    long steps(int round) {
        int[] numbers = table.numbers(round);
        long steps = 0;
        for (int rank = 0; rank < hosts.ranks(); rank++) {
            steps += words(numbers, rank).length;
        }
        return steps;
    }

    private static int chunks(IntUnaryOperator work) {
        return IntStream.range(0, CHUNKS).parallel().map(work).sum();
    }

    private int eachRank(int chunk, IntUnaryOperator work) {
        int from = (int) ((long) hosts.ranks() * chunk / CHUNKS);
        int end = (int) ((long) hosts.ranks() * (chunk + 1) / CHUNKS);
        int messages = 0;
        for (int rank = from; rank < end; rank++) {
            messages += work.applyAsInt(rank);
        }
        return messages;
    }

    private long[] words(int[] numbers, int rank) {
        return table.words(numbers[classOf[rank]]);
    }

    private int send(int rank, long[] words) {
        int at = 0;
        while (at < words.length && Code.kind(words[at]) == Code.SEND) {
            arrival[rank * mostSends + at] = times.send(rank, words[at], side(rank, hosts.peer(rank, words[at])));
            at++;
        }
        return at;
    }

    private int receive(int rank, int[] numbers, Arrivals arrivals) {
        long[] words = words(numbers, rank);
        int at = 0;
        for (; at < words.length && Code.kind(words[at]) <= Code.RECEIVE; at++) {
            if (Code.kind(words[at]) == Code.RECEIVE) {
                int peer = hosts.peer(rank, words[at]);
                int place = RoundTable.sendTo(words(numbers, peer), hosts.ranks() - Code.shift(words[at]));
                arrivals.add(arrival[peer * mostSends + place], Code.length(words[at]), side(rank, peer));
            }
        }
        int received = arrivals.count();
        times.settle(rank, arrivals);
        for (; at < words.length; at++) {
            times.local(rank, words[at]);
        }
        return received;
    }

    private Costs.Side side(int rank, int peer) {
        return hosts.share(rank, peer) ? costs.inside : costs.between;
    }
}
