package org.jmpi.collectives.staging;

import org.jmpi.collectives.call.BoundCall;

/// Each rank writes its blocks for all others, and reads those for it.
final class StagedAllToAll extends StagedBlocks {

    StagedAllToAll(BoundCall call, StagingArea area) {
        super(call, area, call.problem().size());
    }

    @Override
    void write() {
        for (int to = 0; to < size; to++) {
            if (to != rank) {
                put(to, part(rank, to));
            }
        }
    }

    @Override
    void read() {
        takeAll(rank);
    }
}
