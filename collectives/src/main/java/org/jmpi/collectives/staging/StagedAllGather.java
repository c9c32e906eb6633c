package org.jmpi.collectives.staging;

import org.jmpi.collectives.call.BoundCall;

/// Each rank writes its block, and reads those of all others.
final class StagedAllGather extends StagedBlocks {

    StagedAllGather(BoundCall call, StagingArea area) {
        super(call, area, 1);
    }

    @Override
    void write() {
        put(rank, part(rank, 0));
    }

    @Override
    void read() {
        takeAll(0);
    }
}
