package org.jmpi.collectives.staging;

import org.jmpi.collectives.call.BoundCall;

/// The root writes piece by piece, the others read; it may be as far ahead as the area is long.
final class StagedBcast extends Staged {
    private static final int PIECE = 128 << 10;

    StagedBcast(BoundCall call, StagingArea area) {
        super(call, area, call.problem().bytes(), fitting(call, area, PIECE, 1));
    }

    @Override
    boolean isWriting() {
        return problem.isRoot();
    }

    @Override
    void write() {
        area.write(target(), at(), area.at(rank), length());
    }

    @Override
    int sources() {
        return problem.isRoot() ? NOBODY : problem.root();
    }

    @Override
    void read() {
        target().write(at(), memory, area.at(problem.root()), length());
    }
}
