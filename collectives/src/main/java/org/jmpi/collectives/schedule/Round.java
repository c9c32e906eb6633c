package org.jmpi.collectives.schedule;

import java.util.List;

/// What runs between two points where a rank waits for everything it started.
///
/// Transfers start in order, receives first, and are all in flight at once: no region received into may
/// overlap another region of the round's transfers. When all are complete, the local steps run in order.
///
/// @param transfers sends and receives
/// @param locals    reductions and copies
public record Round(List<Step.Transfer> transfers, List<Step.Local> locals) {

    /// Copy the lists.
    public Round {
        transfers = List.copyOf(transfers);
        locals = List.copyOf(locals);
    }
}
