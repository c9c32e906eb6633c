package org.jmpi.internal.protocol;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import org.jmpi.internal.transport.SharedArea;
import org.jmpi.spi.DirectPayload;

/// This rank's belts: shared memory by which drivers of devices hand messages over. They are made when they are first needed,
/// and kept, since drivers have them registered then. Thread-safe.
final class Belts {
    /// No belt.
    static final long NONE = -1;

    private static final int MOST = 2;
    private static final long PAGE = 4096;

    private final SharedArea area;
    private final ArrayDeque<Long> idle = new ArrayDeque<>();
    private int made;

    Belts(SharedArea area) {
        this.area = area;
    }

    /// The place of a belt whose head is zero; [#NONE] where all are in use, or there is no room for one.
    synchronized long take() {
        Long kept = idle.poll();
        long place = kept == null ? make() : kept;
        if (place != NONE) {
            MemorySegment ignored = area.at(place, DirectPayload.BELT_HEAD).fill((byte) 0);
        }
        return place;
    }

    /// At the start of a page: drivers register whole ones, and no page twice.
    private long make() {
        if (made == MOST) {
            return NONE;
        }
        long place = area.allocate(DirectPayload.BELT + PAGE);
        if (place < 0) {
            return NONE;
        }
        made++;
        return place + (-area.at(place, PAGE).address() & PAGE - 1);
    }

    synchronized void giveBack(long place) {
        idle.push(place);
    }
}
