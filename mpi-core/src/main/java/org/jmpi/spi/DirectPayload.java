package org.jmpi.spi;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// A payload in memory of its own kind, which another rank on the host may be able to copy out of without its help: that
/// of a device, by the device's driver.
///
/// The sender describes its memory in [#DESCRIPTION] bytes that both share; the receiver, whose payload is one of these,
/// too, copies from there. Where it can't, both copy by a belt: [#BELT] bytes of memory that both processes have mapped, into
/// which one's driver copies while the other's copies out of it. Where that can't be either, the message goes in pieces, as
/// any other.
public interface DirectPayload extends Payload {
    /// Bytes of a description.
    int DESCRIPTION = 128;
    /// Bytes at the start of a belt that are zero when a message begins.
    int BELT_HEAD = 4096;
    /// Bytes of a belt.
    int BELT = BELT_HEAD + (2 << 20);

    /// Length in bytes of the shortest message that is worth a description; `Long.MAX_VALUE` where there can be none.
    long shortestDirect();

    /// Describe the stream from `offset` on. The data stands there when this returns. May block until it does.
    ///
    /// @return whether it could be described
    boolean describe(long offset, MemorySegment description);

    /// Begin to copy `length` bytes that another rank described into the stream from `offset` on.
    ///
    /// @return the copy, or null where that memory can't be reached
    @Nullable
    Fetch fetch(long offset, MemorySegment description, long length);

    /// Length in bytes of the shortest message that is worth a belt; `Long.MAX_VALUE` where there can be none.
    default long shortestFed() {
        return Long.MAX_VALUE;
    }

    /// Hand `length` bytes of the stream from `offset` on over by a belt, as soon as the receiver wants that; what the device
    /// was given before comes first.
    ///
    /// @return the sender's end, or null where the device's driver can't copy to the belt
    default @Nullable Feed feed(long offset, MemorySegment belt, long length) {
        return null;
    }

    /// Begin to take what another rank hands over by a belt to the stream from `offset` on.
    ///
    /// @return the receiver's end, or null where the device's driver can't copy from the belt
    default @Nullable Fetch take(long offset, MemorySegment belt, long length) {
        return null;
    }

    /// The sender's end of a belt. Used by one thread at a time.
    interface Feed {

        /// Go on with it.
        ///
        /// @return whether to ask again soon: false until the receiver wants it, and when all was handed over
        /// @throws org.jmpi.MpiException    where the device failed; the receiver's end fails then, too
        /// @throws IllegalStateException where the memory was closed; the same holds
        boolean advance();

        /// End it: neither the belt nor the memory is used any more. Blocks while a copy is under way.
        void close();
    }

    /// A copy under way.
    interface Fetch {

        /// Whether it is over; asked until it is.
        ///
        /// @throws org.jmpi.MpiException where it failed
        boolean isComplete();
    }
}
