package org.jmpi.collectives.execute;

import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.Space;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// The memory behind a schedule's spaces.
final class Spaces {
    private final @Nullable Payload send;
    private final @Nullable Payload recv;
    private Scratch temp = Scratch.NONE;

    Spaces(@Nullable Payload send, @Nullable Payload recv) {
        this.send = send;
        this.recv = recv;
    }

    /// Bind TEMP.
    void bind(Scratch scratch) {
        temp = scratch;
    }

    /// Unbind TEMP, handing over what was bound; [Scratch#NONE] for nothing.
    Scratch unbind() {
        Scratch scratch = temp;
        temp = Scratch.NONE;
        return scratch;
    }

    /// The payload to move a region from or to.
    Payload around(Region region) {
        Payload payload = of(region);
        return payload instanceof PeerPayloads peers ? peers.around(region.offset(), region.length()) : payload;
    }

    /// Where a region begins in what [#around] gives for it.
    long offsetAround(Region region) {
        return of(region) instanceof PeerPayloads peers ? peers.offsetAround(region.offset(), region.length())
                : region.offset();
    }

    /// The payload of a region's space.
    Payload of(Region region) {
        Payload payload = switch (region.space()) {
            case Space.SEND -> send;
            case Space.RECV -> recv;
            case Space.TEMP -> temp;
        };
        if (payload == null) {
            throw new MpiException(ErrorClass.INTERN,
                    "a schedule uses a buffer that the call doesn't have: region="
                            + region + "; report this as a bug of jmpi");
        }
        return payload;
    }
}
