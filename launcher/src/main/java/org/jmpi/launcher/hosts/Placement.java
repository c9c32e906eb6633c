package org.jmpi.launcher.hosts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// Which rank runs on which host.
public final class Placement {
    private final List<String> hosts;
    private final int[] hostOf;
    private final int[] localRanks;
    private final int[] sizes;

    /// @param hosts  their names; each has a rank at least
    /// @param hostOf number of the host of each rank
    /// @throws IllegalArgumentException where that is none of them
    public Placement(List<String> hosts, int... hostOf) {
        this.hosts = List.copyOf(hosts);
        this.hostOf = hostOf.clone();
        localRanks = new int[hostOf.length];
        sizes = new int[hosts.size()];
        for (int rank = 0; rank < hostOf.length; rank++) {
            if (hostOf[rank] < 0 || hostOf[rank] >= sizes.length) {
                throw new IllegalArgumentException("host=" + hostOf[rank] + " of rank=" + rank + " is not in 0.."
                        + (sizes.length - 1));
            }
            localRanks[rank] = sizes[hostOf[rank]]++;
        }
    }

    /// All ranks on one host.
    public static Placement onOne(String name, int ranks) {
        return new Placement(List.of(name), new int[ranks]);
    }

    /// The hosts' names.
    public List<String> hosts() {
        return hosts;
    }

    /// Number of ranks.
    public int ranks() {
        return hostOf.length;
    }

    /// Number of a rank's host.
    public int hostOf(int rank) {
        return hostOf[rank];
    }

    /// Name of a rank's host.
    public String nameOf(int rank) {
        return hosts.get(hostOf[rank]);
    }

    /// A rank's number among those of its host.
    public int localRank(int rank) {
        return localRanks[rank];
    }

    /// Number of ranks on a rank's host.
    public int localSize(int rank) {
        return sizes[hostOf[rank]];
    }

    /// The ranks of a host, lowest first.
    public int[] ranksOn(int host) {
        int[] ranks = new int[sizes[host]];
        for (int rank = 0; rank < hostOf.length; rank++) {
            if (hostOf[rank] == host) {
                ranks[localRanks[rank]] = rank;
            }
        }
        return ranks;
    }

    /// The ranks of all hosts of some kind.
    public int[] ranksWhere(Predicate<String> isMeant) {
        int[] ranks = new int[hostOf.length];
        int count = 0;
        for (int host = 0; host < sizes.length; host++) {
            if (isMeant.test(hosts.get(host))) {
                int[] more = ranksOn(host);
                System.arraycopy(more, 0, ranks, count, more.length);
                count += more.length;
            }
        }
        return Arrays.copyOf(ranks, count);
    }

    /// The number of each rank's host, in words.
    public List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (int host : hostOf) {
            numbers.add(Integer.toString(host));
        }
        return numbers;
    }

    /// Ranks in words: `rank 3`, or `ranks 0, 2 and 3`.
    public static String text(int[] ranks) {
        StringBuilder text = new StringBuilder(ranks.length == 1 ? "rank " : "ranks ");
        for (int i = 0; i < ranks.length; i++) {
            text.append(i == 0 ? "" : i == ranks.length - 1 ? " and " : ", ").append(ranks[i]);
        }
        return text.toString();
    }
}
