package org.jmpi.collectives.calibrate;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.collectives.tune.Stopwatch;

/// What a rank does by itself, while the others do the same; nanoseconds.
///
/// @param gamma to combine a byte
/// @param copy  to copy a byte
/// @param call  a collective call with nobody else
public record LocalTimes(double gamma, double copy, double call) {
    private static final long BYTES = 64 << 10;
    private static final int MEASUREMENTS = 3;

    /// Measure. Every rank of `comm` must call; equal on all.
    ///
    /// @param alone   a communicator of this rank only
    /// @param seconds about how long it may take in all
    public static LocalTimes measure(Communicator comm, Communicator alone, double seconds) {
        var stopwatch = new Stopwatch(comm, seconds / MEASUREMENTS);
        MemorySegment from = Arena.ofAuto().allocate(BYTES, Double.BYTES);
        MemorySegment to = Arena.ofAuto().allocate(BYTES, Double.BYTES);
        double reduce = stopwatch
                .nanos(() -> Op.SUM.apply(from, 0, to, 0, BYTES / Double.BYTES, Datatype.DOUBLE));
        double copy = stopwatch.nanos(() -> MemorySegment.copy(from, 0, to, 0, BYTES));
        Buf mine = Buf.of(from, Datatype.DOUBLE, 1);
        Buf result = Buf.of(to, Datatype.DOUBLE, 1);
        double call = stopwatch.nanos(() -> alone.allReduce(mine, result, Op.SUM));
        return new LocalTimes(reduce / BYTES, copy / BYTES, call);
    }
}
