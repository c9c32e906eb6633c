package org.jmpi.collectives.schedule;

import java.util.Arrays;
import java.util.Optional;

/// This rank's place among the ranks of its host, and among the hosts' leaders.
///
/// ```
/// host 0: ranks 0 1 2    host 1: ranks 3 4      leaders 0 3; with root 4 they are 0 4
/// ```
///
/// @param local the ranks on this rank's host, in order
/// @param hosts which ranks share a host
/// @param root  the root, which leads its own host, or -1; elsewhere the lowest rank leads
/// @param rank  this rank
/// @param host  its host
public record TwoLevel(int[] local, Hosts hosts, int root, int rank, int host) {

    /// The places of a problem's rank.
    public static TwoLevel of(Problem problem) {
        Hosts hosts = problem.hosts();
        int host = hosts.of(problem.rank());
        return new TwoLevel(hosts.ranks(host, problem.size()), hosts, problem.root(), problem.rank(), host);
    }

    /// The rank that leads a host.
    public int leader(int of) {
        return root >= 0 && hosts.of(root) == of ? root : hosts.first(of);
    }

    /// Why an algorithm of two levels can't serve a problem, if it can't.
    ///
    /// @param ordered whether the ranks of each host must follow each other
    public static Optional<String> refusal(Problem problem, boolean ordered) {
        if (problem.hosts().count() < 2) {
            return Optional.of("needs ranks on two hosts or more");
        }
        return ordered && !problem.hosts().inRankOrder()
                ? Optional.of("needs hosts whose ranks follow each other, or a commutative op")
                : Optional.empty();
    }

    /// Whether this rank is its host's leader.
    public boolean leads() {
        return leader(host) == rank;
    }

    /// This rank's number on its host.
    public int localRank() {
        return Arrays.binarySearch(local, rank);
    }

    /// The leader's number on this rank's host.
    public int localLeader() {
        return Arrays.binarySearch(local, leader(host));
    }
}
