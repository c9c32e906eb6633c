package org.jmpi.collectives.staging;

import org.jmpi.collectives.call.BoundCall;

/// The root writes the blocks of all, and each rank reads its own.
final class StagedScatter extends StagedBlocks {

    StagedScatter(BoundCall call, StagingArea area) {
        super(call, area, call.problem().size());
    }

    @Override
    boolean isWriting() {
        return problem.isRoot();
    }

    @Override
    void write() {
        for (int to = 0; to < size; to++) {
            if (to != rank) {
                put(to, part(rank, to));
            }
        }
        keep(part(rank, rank));
    }

    @Override
    int sources() {
        return problem.isRoot() ? NOBODY : problem.root();
    }

    @Override
    void read() {
        take(problem.root(), part(problem.root(), rank));
    }
}
