package org.jmpi.internal.profile;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// One call of a rank, from its begin to its end. Used by the calling thread alone.
public final class Call {
    private final String operation;
    private final LongSupplier idle;
    private final @Nullable Counters counters;
    private final @Nullable CallEvent event;
    private final long start;
    private final long idleAtStart;
    private long bytes;
    private boolean ended;

    Call(String operation, LongSupplier idle, @Nullable Counters counters, @Nullable CallEvent event) {
        this.operation = operation;
        this.idle = idle;
        this.counters = counters;
        this.event = event;
        idleAtStart = idle.getAsLong();
        start = System.nanoTime();
        if (event != null) {
            event.operation = operation;
            event.startNanos = start;
            event.posted = start;
            event.begin();
        }
    }

    /// Say where it happens.
    ///
    /// @param context the communicator's, which is the same on all its ranks
    public Call on(String communicator, long context) {
        if (event != null) {
            event.communicator = communicator;
            event.context = context;
        }
        return this;
    }

    /// Say what it sends; `peer` is a world rank.
    public Call sends(int peer, int tag, long sent) {
        bytes += sent;
        if (event != null) {
            event.peer = peer;
            event.tag = tag;
            event.bytes = sent;
        }
        return this;
    }

    /// Say what it received; `source` is a world rank.
    public Call received(int source, int tag, long got) {
        bytes += got;
        if (event != null) {
            event.source = source;
            event.receivedTag = tag;
            event.receivedBytes = got;
        }
        return this;
    }

    /// Say when its receive was posted, as `System.nanoTime`.
    public Call posted(long nanos) {
        if (event != null) {
            event.posted = nanos;
        }
        return this;
    }

    /// Say which collective it is part of.
    ///
    /// @param number    the same on all ranks of the communicator
    /// @param length    bytes that this rank gives, or gets where it gives none
    /// @param algorithm that carries it out
    public Call collective(long number, long length, String algorithm) {
        bytes += length;
        if (event != null) {
            event.collective = number;
            event.bytes = length;
            event.algorithm = algorithm;
        }
        return this;
    }

    /// When it began, as `System.nanoTime`.
    public long start() {
        return start;
    }

    /// Its time is over; what it did may be said until [#commit].
    public void end() {
        if (ended) {
            return;
        }
        ended = true;
        long nanos = System.nanoTime() - start;
        // other threads of the rank wait, too
        long waited = Math.clamp(idle.getAsLong() - idleAtStart, 0, nanos);
        if (counters != null) {
            counters.add(operation, nanos, waited);
        }
        if (event != null) {
            event.end();
            event.nanos = nanos;
            event.waitNanos = waited;
        }
    }

    /// It is over and nothing more is known of it.
    public void commit() {
        end();
        if (counters != null) {
            counters.addBytes(operation, bytes);
        }
        if (event != null) {
            event.commit();
        }
    }
}
