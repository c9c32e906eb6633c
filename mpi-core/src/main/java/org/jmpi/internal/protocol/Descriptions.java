package org.jmpi.internal.protocol;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.jmpi.internal.transport.SharedArea;
import org.jmpi.internal.transport.Transport;
import org.jmpi.spi.DirectPayload;
import org.jspecify.annotations.Nullable;

/// Where senders describe memory that receivers on the host may copy out of by themselves. An announcement has the place as
/// its address, inverted: addresses aren't negative.
final class Descriptions {
    /// No description.
    static final long NONE = -1;

    private final @Nullable SharedArea area;

    Descriptions(Transport... transports) {
        SharedArea found = null;
        for (Transport transport : transports) {
            Optional<SharedArea> shared = transport.area();
            found = found == null && shared.isPresent() ? shared.get() : found;
        }
        area = found;
    }

    /// Describe what is to be sent, if the receiver may profit; [#NONE] where not.
    long put(SendOperation send) {
        if (area == null || !(send.source instanceof DirectPayload direct) || send.length < direct.shortestDirect()
                || !area.reaches(send.peer.rank)) {
            return NONE;
        }
        long place = area.allocate(DirectPayload.DESCRIPTION);
        if (place == NONE) {
            return NONE;
        }
        if (direct.describe(send.offset, area.at(place, DirectPayload.DESCRIPTION))) {
            return place;
        }
        free(place);
        return NONE;
    }

    /// Whether an announcement's address is the place of a description.
    static boolean isPlace(long address) {
        return address < 0;
    }

    /// Begin to copy what a sender described; null where that can't be.
    DirectPayload.@Nullable Fetch fetch(ReceiveOperation receive, long address) {
        if (area == null || !(receive.target instanceof DirectPayload direct)) {
            return null;
        }
        MemorySegment description = area.at(~address, DirectPayload.DESCRIPTION);
        return direct.fetch(receive.offset, description, receive.length);
    }

    /// Take a description back: its message has arrived, or goes another way.
    void free(long place) {
        if (area != null && place != NONE) {
            area.free(place, () -> true);
        }
    }
}
