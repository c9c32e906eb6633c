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
            put(rank, area.at(rank));
        }
    }

    @Override
    int sources() {
        return problem.isRoot() ? ALL : NOBODY;
    }

    @Override
    void read() {
        for (int from = 0; from < size; from++) {
            if (from != rank) {
                take(from, area.at(from));
            }
        }
        keep(area.at(rank));
    }
}
