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
    private final boolean inRankOrder;
    /// By host: its ranks; asked for by every rank of a simulation, so made once.
    private final int[][] members;

    private Hosts(int[] hostOfRank, int count) {
        this.hostOfRank = hostOfRank;
        this.count = count;
        this.hash = Arrays.hashCode(hostOfRank);
        this.inRankOrder = IntStream.range(1, hostOfRank.length)
                .allMatch(rank -> hostOfRank[rank] >= hostOfRank[rank - 1]);
        this.members = members(hostOfRank, count);
    }

    private static int[][] members(int[] hostOfRank, int count) {
        int[] sizes = new int[count];
        for (int host : hostOfRank) {
            sizes[host]++;
        }
        int[][] members = new int[count][];
        Arrays.setAll(members, host -> new int[sizes[host]]);
        Arrays.fill(sizes, 0);
        for (int rank = 0; rank < hostOfRank.length; rank++) {
            members[hostOfRank[rank]][sizes[hostOfRank[rank]]++] = rank;
        }
        return members;
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
        return count == 1 ? IntStream.range(0, size).toArray() : members[host].clone();
    }

    /// The lowest rank on a host.
    public int first(int host) {
        return count == 1 ? 0 : members[host][0];
    }

    /// The number of ranks on a host, of `size` ranks.
    public int size(int host, int size) {
        return count == 1 ? size : members[host].length;
    }

    /// Whether the ranks of each host follow each other, so that ranks in order are hosts in order.
    public boolean inRankOrder() {
        return inRankOrder;
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
