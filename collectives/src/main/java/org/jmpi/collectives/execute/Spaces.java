package org.jmpi.collectives.execute;

import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.Space;
import org.jmpi.spi.Payload;
import org.jmpi.spi.ReducingPayload;
import org.jspecify.annotations.Nullable;

/// The memory behind a schedule's spaces.
final class Spaces {
    private final @Nullable Payload send;
    private final @Nullable Payload recv;
    private Payload temp = Scratch.NONE;
    /// Whose memory TEMP is; null for the host's.
    private @Nullable ReducingPayload lender;

    Spaces(@Nullable Payload send, @Nullable Payload recv) {
        this.send = send;
        this.recv = recv;
    }

    /// Bind TEMP: beside the buffers where all of them combine elements themselves, else to host memory.
    void bindTemp(long bytes, @Nullable Reduction reduction, ScratchPool pool) {
        ReducingPayload buffer = reduction == null ? null : lender(reduction, bytes);
        Payload borrowed = buffer == null ? null : buffer.borrow(bytes);
        temp = borrowed != null ? borrowed : pool.acquire(bytes);
        lender = borrowed != null ? buffer : null;
    }

    private @Nullable ReducingPayload lender(Reduction reduction, long bytes) {
        boolean areAll =
                (send == null || reduction.isFor(send, bytes)) && (recv == null || reduction.isFor(recv, bytes));
        return areAll && (recv != null ? recv : send) instanceof ReducingPayload buffer ? buffer : null;
    }

    /// Give TEMP back, if anything was bound.
    void giveTempBack(ScratchPool pool) {
        ReducingPayload owner = lender;
        if (owner != null) {
            owner.giveBack(temp);
        } else if (temp instanceof Scratch scratch && scratch != Scratch.NONE) {
            pool.release(scratch);
        }
        temp = Scratch.NONE;
        lender = null;
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
