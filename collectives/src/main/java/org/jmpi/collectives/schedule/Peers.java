package org.jmpi.collectives.schedule;

import org.jmpi.spi.Neighbourhood;

/// Who the blocks of a problem go to and come from.
public sealed interface Peers {

    /// All ranks of one group: block `i` belongs to rank `i`.
    Peers GROUP = new Group();

    /// Number of blocks of a problem that leave.
    int outgoing(Problem problem);

    /// Number of blocks of a problem that come in.
    int incoming(Problem problem);

    /// All ranks of one group.
    final class Group implements Peers {
        private Group() {
        }

        @Override
        public int outgoing(Problem problem) {
            return problem.size();
        }

        @Override
        public int incoming(Problem problem) {
            return problem.size();
        }

        @Override
        public String toString() {
            return "Group";
        }
    }

    /// The neighbours in a topology: source block `i` goes to destination `i`, target block `i` comes from source `i`.
    record Neighbours(Neighbourhood of) implements Peers {
        @Override
        public int outgoing(Problem problem) {
            return of.outgoing();
        }

        @Override
        public int incoming(Problem problem) {
            return of.incoming();
        }
    }

    /// The ranks of the other of two groups, numbered as one: block `i` belongs to place `i` of the other group, but the
    /// parts of a reduction to the places of the own. See [Sides].
    ///
    /// @param first number of ranks in the first group
    record TwoGroups(int first) implements Peers {
        @Override
        public int outgoing(Problem problem) {
            return problem.hasParts() ? Sides.of(problem).localSize() : Sides.of(problem).remoteSize();
        }

        @Override
        public int incoming(Problem problem) {
            return Sides.of(problem).remoteSize();
        }
    }
}
