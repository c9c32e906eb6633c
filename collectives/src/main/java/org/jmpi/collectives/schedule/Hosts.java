package org.jmpi.collectives.schedule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Which ranks share a host. Hosts are numbered from 0 in the order of their lowest ranks. Immutable; has
/// value equality.
public final class Hosts {
    /// All ranks on one host, however many.
    public static final Hosts ONE = new Hosts(new int[0], 1);

    private final int[] hostOfRank;
    private final int count;
    private final int hash;

    private Hosts(int[] hostOfRank, int count) {
        this.hostOfRank = hostOfRank;
        this.count = count;
        this.hash = Arrays.hashCode(hostOfRank);
    }

    /// The hosts of `size` ranks, from numbers that are equal for ranks on the same host.
    public static Hosts of(int size, IntUnaryOperator hostOfRank) {
        if (IntStream.range(1, size).allMatch(rank -> hostOfRank.applyAsInt(rank) == hostOfRank.applyAsInt(0))) {
            return ONE;
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] hosts = new int[size];
        for (int rank = 0; rank < size; rank++) {
            hosts[rank] = numbers.computeIfAbsent(hostOfRank.applyAsInt(rank), _ -> numbers.size());
        }
        return new Hosts(hosts, numbers.size());
    }

    /// The number of hosts.
    public int count() {
        return count;
    }

    /// The host of a rank.
    public int of(int rank) {
        return count == 1 ? 0 : hostOfRank[rank];
    }

    /// The ranks on a host, of `size` ranks, in order.
    public int[] ranks(int host, int size) {
        return IntStream.range(0, size).filter(rank -> of(rank) == host).toArray();
    }

    /// Whether the ranks of each host follow each other, so that ranks in order are hosts in order.
    public boolean inRankOrder() {
        for (int rank = 1; rank < hostOfRank.length; rank++) {
            if (hostOfRank[rank] < hostOfRank[rank - 1]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Hosts that && hash == that.hash && Arrays.equals(hostOfRank, that.hostOfRank);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return count == 1 ? "one" : Arrays.toString(hostOfRank);
    }
}
