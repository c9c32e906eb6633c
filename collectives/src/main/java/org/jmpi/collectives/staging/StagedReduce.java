package org.jmpi.collectives.staging;

import java.lang.foreign.MemorySegment;
import org.jmpi.collectives.call.BoundCall;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// A reduction whose result one rank or all get, in two steps a piece: each rank writes its contribution; each combines its
/// slice of whole elements of all contributions and writes that, and whoever gets the result reads the slices.
final class StagedReduce extends StagedReduction {
    private final @Nullable Payload result;
    private boolean isCombining = true;
    /// Where the contributions stand, while results are written.
    private int contributed;

    StagedReduce(BoundCall call, StagingArea area) {
        super(call, area, call.problem().bytes(), fitting(call, area, PIECE, 1), result(call));
        result = result(call);
    }

    @Override
    void begin(boolean asks) {
        super.begin(asks);
        isCombining = true;
    }

    @Override
    boolean next() {
        isCombining = !isCombining;
        if (!isCombining) {
            return super.next();
        }
        contributed = area.place();
        area.next(length());
        return true;
    }

    @Override
    void write() {
        if (isCombining) {
            combine();
        } else {
            contribute();
        }
    }

    @Override
    int sources() {
        return isCombining && result == null ? NOBODY : ALL;
    }

    @Override
    void read() {
        if (isCombining && result != null) {
            collect(result);
        }
    }

    /// Where the slice of a rank starts in this piece.
    private int slice(int of) {
        return (int) ((long) (length() / unit) * of / size) * unit;
    }

    /// Copy in what others combine.
    private void contribute() {
        long place = area.at(rank);
        if (stagesOwn) {
            area.write(own, at(), place, length());
            return;
        }
        int start = slice(rank);
        int end = slice(rank + 1);
        area.write(own, at(), place, start);
        area.write(own, at() + end, place + end, length() - end);
    }

    /// Combine this rank's slice of all contributions, straight into its buffer where that has no gaps.
    private void combine() {
        MemorySegment run = result == null ? null : run(result);
        long place = area.at(rank);
        int end = slice(rank + 1);
        for (int start = slice(rank); start < end; start += block()) {
            int bytes = Math.min(block(), end - start);
            if (result == null || run == null) {
                combine(contributed + start, at() + start, memory, place + start, bytes);
            } else {
                combine(contributed + start, at() + start, run, at() + start, bytes);
                area.write(result, at() + start, place + start, bytes);
            }
        }
    }

    private void collect(Payload into) {
        boolean hasOwn = into.contiguous() != null;
        for (int from = 0; from < size; from++) {
            if (from != rank || !hasOwn) {
                int start = slice(from);
                into.write(at() + start, memory, area.at(from) + start, slice(from + 1) - start);
            }
        }
    }
}
