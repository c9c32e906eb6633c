package org.jmpi.collectives.schedule;

import org.jmpi.spi.Neighbourhood;

/// Who the blocks of a problem go to and come from.
public sealed interface Peers {

    /// All ranks of one group: block `i` belongs to rank `i`.
    Peers GROUP = new Group();

    /// All ranks of one group.
    record Group() implements Peers {
    }

    /// The neighbours in a topology: source block `i` goes to destination `i`, target block `i` comes from source `i`.
    record Neighbours(Neighbourhood of) implements Peers {
    }

    /// The ranks of the other of two groups, numbered as one: block `i` belongs to place `i` of the other group, but the
    /// parts of a reduction to the places of the own. See [Sides].
    ///
    /// @param first number of ranks in the first group
    record TwoGroups(int first) implements Peers {
    }
}
