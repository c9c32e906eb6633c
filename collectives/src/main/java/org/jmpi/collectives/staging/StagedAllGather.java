package org.jmpi.collectives.staging;

import org.jmpi.collectives.call.BoundCall;

/// Each rank writes its block, and reads those of all others.
final class StagedAllGather extends StagedBlocks {

    StagedAllGather(BoundCall call, StagingArea area) {
        super(call, area, 1);
    }

    @Override
    void write() {
        put(rank, area.at(rank));
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
