package org.jmpi.benchmarks.soak;

import org.jmpi.Communicator;

/// Which communicator a message takes.
///
/// @param main   for all but those of [Way#ANY_TAG]
/// @param anyTag for those: a receive of any tag would take the others' messages
record Channels(Communicator main, Communicator anyTag) {

    /// The communicator of a way.
    Communicator of(Way way) {
        return way == Way.ANY_TAG ? anyTag : main;
    }
}
