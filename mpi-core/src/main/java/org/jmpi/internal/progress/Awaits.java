package org.jmpi.internal.progress;

import org.jspecify.annotations.Nullable;

/// Something that a thread waits for, as others see it.
public interface Awaits {

    /// What it is about, as `name=value` pairs for messages; empty where there is nothing to tell.
    String details();

    /// Which ranks have to act before it can end, or null where it may end without, or nobody knows. Asked by the polling
    /// thread after a poll that found nothing.
    @Nullable
    Awaited awaited();
}
