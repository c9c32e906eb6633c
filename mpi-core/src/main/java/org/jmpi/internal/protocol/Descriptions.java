package org.jmpi.internal.protocol;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import org.jmpi.internal.transport.SharedArea;
import org.jmpi.internal.transport.Transport;
import org.jmpi.spi.DirectPayload;
import org.jspecify.annotations.Nullable;

/// Where senders describe memory that receivers on the host may copy out of by themselves, or with their help by a belt. An
/// announcement has the place as its address, inverted: addresses aren't negative.
final class Descriptions {
    /// No description.
    static final long NONE = -1;
    /// Where the place of the belt stands: behind the payload's own.
    private static final long BELT_PLACE = DirectPayload.DESCRIPTION;
    private static final long BYTES = BELT_PLACE + Long.BYTES;

    private final @Nullable SharedArea area;
    private final @Nullable Belts belts;
    private final Feeds feeds = new Feeds();

    Descriptions(Transport... transports) {
        SharedArea found = null;
        for (Transport transport : transports) {
            Optional<SharedArea> shared = transport.area();
            found = found == null && shared.isPresent() ? shared.get() : found;
        }
        area = found;
        belts = found == null ? null : new Belts(found);
    }

    /// Describe what is to be sent, if the receiver may profit; the place, or [#NONE].
    long put(SendOperation send) {
        if (area == null || !(send.source instanceof DirectPayload direct) || send.length < direct.shortestDirect()
                || !area.reaches(send.peer.rank)) {
            return NONE;
        }
        long place = area.allocate(BYTES);
        if (place == NONE) {
            return NONE;
        }
        MemorySegment description = area.at(place, BYTES);
        boolean isDescribed = direct.describe(send.offset, description.asSlice(0, DirectPayload.DESCRIPTION));
        send.belt = feed(area, send, direct);
        description.set(ValueLayout.JAVA_LONG, BELT_PLACE, send.belt);
        if (isDescribed || send.belt != Belts.NONE) {
            return place;
        }
        area.free(place, () -> true);
        return NONE;
    }

    /// Have it go by a belt if the receiver wants it so; the belt's place.
    private long feed(SharedArea shared, SendOperation send, DirectPayload direct) {
        if (belts == null || send.length < direct.shortestFed()) {
            return Belts.NONE;
        }
        long belt = belts.take();
        if (belt == Belts.NONE) {
            return Belts.NONE;
        }
        DirectPayload.Feed feed = direct.feed(send.offset, shared.at(belt, DirectPayload.BELT), send.length);
        if (feed == null) {
            belts.giveBack(belt);
            return Belts.NONE;
        }
        feeds.add(send, feed);
        return belt;
    }

    /// Go on with what goes by belts; whether to ask again soon. Polling thread only.
    boolean poll() {
        return feeds.poll();
    }

    /// Whether an announcement's address is the place of a description.
    static boolean isPlace(long address) {
        return address < 0;
    }

    /// Begin to copy what a sender described, directly, else by a belt; null where that can't be.
    DirectPayload.@Nullable Fetch fetch(ReceiveOperation receive, int sender, long address) {
        if (area == null || !(receive.target instanceof DirectPayload direct)) {
            return null;
        }
        MemorySegment description = area.at(~address, BYTES);
        DirectPayload.Fetch copy = direct.fetch(receive.offset,
                description.asSlice(0, DirectPayload.DESCRIPTION), receive.length);
        long belt = description.get(ValueLayout.JAVA_LONG, BELT_PLACE);
        if (copy == null && belt != Belts.NONE) {
            copy = direct.take(receive.offset, area.at(belt, DirectPayload.BELT), receive.length);
            area.ring(sender);
        }
        return copy;
    }

    /// Take back what describes a message: it has arrived, or failed.
    void end(SendOperation send) {
        if (area != null && send.description != NONE) {
            area.free(send.description, () -> true);
        }
        if (belts != null && send.belt != Belts.NONE) {
            feeds.end(send);
            belts.giveBack(send.belt);
        }
    }
}
