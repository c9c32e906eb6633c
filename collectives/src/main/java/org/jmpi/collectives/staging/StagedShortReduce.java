package org.jmpi.collectives.staging;

import org.jmpi.collectives.call.BoundCall;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// A short reduction whose result one rank or all get, in one step: each rank writes its contribution, and whoever gets the
/// result combines them all. Waiting once more for slices would cost more than combining all.
final class StagedShortReduce extends StagedReduction {
    private final @Nullable Payload result;

    StagedShortReduce(BoundCall call, StagingArea area) {
        super(call, area, call.problem().bytes(), fitting(call, area, PIECE, 2), result(call));
        result = result(call);
    }

    /// A second part is for a result whose buffer has gaps.
    @Override
    int placeBytes() {
        return 2 * length();
    }

    @Override
    void write() {
        area.write(own, at(), area.at(rank), length());
    }

    @Override
    int sources() {
        return result == null ? NOBODY : ALL;
    }

    @Override
    void read() {
        if (result != null) {
            deliver(area.place(), at(), result, at(), area.at(rank) + length(), length());
        }
    }
}
