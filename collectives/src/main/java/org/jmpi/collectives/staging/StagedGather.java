package org.jmpi.collectives.staging;

import org.jmpi.collectives.call.BoundCall;

/// Each rank writes its block, and the root reads them all.
final class StagedGather extends StagedBlocks {

    StagedGather(BoundCall call, StagingArea area) {
        super(call, area, 1);
    }

    @Override
    void write() {
        if (!problem.isRoot()) {
            put(rank, part(rank, 0));
        }
    }

    @Override
    int sources() {
        return problem.isRoot() ? ALL : NOBODY;
    }

    @Override
    void read() {
        takeAll(0);
    }
}
