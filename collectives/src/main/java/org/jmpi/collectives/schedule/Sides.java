package org.jmpi.collectives.schedule;

/// A rank's view of two groups that are numbered as one, the second behind the first.
///
/// @param size  ranks of both groups
/// @param rank  this rank among all
/// @param first ranks of the first group
public record Sides(int size, int rank, int first) {

    /// The sides as the rank of a problem sees them.
    public static Sides of(Problem problem) {
        return new Sides(problem.size(), problem.rank(),
                problem.peers() instanceof Peers.TwoGroups(int first) ? first : problem.size());
    }

    private boolean inFirst() {
        return rank < first;
    }

    /// Number of ranks in this rank's group.
    public int localSize() {
        return inFirst() ? first : size - first;
    }

    /// Number of ranks in the other group.
    public int remoteSize() {
        return size - localSize();
    }

    /// This rank's place in its group.
    public int localRank() {
        return inFirst() ? rank : rank - first;
    }

    /// The number among all of a place in this rank's group.
    public int local(int place) {
        return inFirst() ? place : first + place;
    }

    /// The number among all of a place in the other group.
    public int remote(int place) {
        return inFirst() ? first + place : place;
    }
}
