package org.jmpi.spi;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// A payload in memory of its own kind, which another rank on the host may be able to copy out of without its help: that
/// of a device, by the device's driver.
///
/// The sender describes its memory in [#DESCRIPTION] bytes that both share; the receiver, whose payload is one of these,
/// too, copies from there. Where it can't, the message goes in pieces, as any other.
public interface DirectPayload extends Payload {
    /// Bytes of a description.
    int DESCRIPTION = 128;

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

    /// A copy under way.
    interface Fetch {

        /// Whether it is over; asked until it is.
        ///
        /// @throws org.jmpi.MpiException where it failed
        boolean isComplete();
    }
}
