package org.jmpi.collectives.schedule;

/// One thing a rank does.
///
/// Kinds are told apart by methods: the first `switch` over types takes a process some milliseconds, and a rank's start has
/// a collective in it.
public sealed interface Step {

    /// A step that needs a peer. All transfers of a round are in flight at once.
    sealed interface Transfer extends Step {
        /// The bytes sent from or received into.
        Region region();

        /// The other rank.
        int peer();

        /// Whether the region leaves; else it comes in.
        boolean isSend();
    }

    /// A step inside this rank.
    sealed interface Local extends Step {
        /// What is read and, for a reduction, combined from the left.
        Region from();

        /// What is written.
        Region to();

        /// Whether it combines; else it copies.
        boolean isReduction();
    }

    /// Send a region. Between two ranks, sends match receives in the order of the schedule.
    record Send(Region region, int peer) implements Transfer {
        @Override
        public boolean isSend() {
            return true;
        }
    }

    /// Receive exactly a region.
    record Receive(Region region, int peer) implements Transfer {
        @Override
        public boolean isSend() {
            return false;
        }
    }

    /// Set `to = from op to`, so `from` holds the operand of the lower ranks where order matters.
    record Reduce(Region from, Region to) implements Local {
        @Override
        public boolean isReduction() {
            return true;
        }
    }

    /// Set `to = from`; the regions don't overlap.
    record Copy(Region from, Region to) implements Local {
        @Override
        public boolean isReduction() {
            return false;
        }
    }
}
