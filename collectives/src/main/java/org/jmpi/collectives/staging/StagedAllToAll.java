package org.jmpi.collectives.staging;

import org.jmpi.collectives.call.BoundCall;

/// Each rank writes its blocks for all others, and reads those for it.
final class StagedAllToAll extends StagedBlocks {

    StagedAllToAll(BoundCall call, StagingArea area) {
        super(call, area, call.problem().size());
    }

    @Override
    int placeBytes() {
        return size * length();
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
        for (int from = 0; from < size; from++) {
            if (from != rank) {
                take(from, part(from, rank));
            }
        }
        keep(part(rank, rank));
    }

    private long part(int of, int to) {
        return area.at(of) + (long) to * length();
    }
}
