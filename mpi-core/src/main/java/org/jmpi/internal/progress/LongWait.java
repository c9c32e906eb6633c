package org.jmpi.internal.progress;

/// A wait that has come to sleeping.
///
/// @param id         never given twice
/// @param thread     which waits
/// @param what       it waits for
/// @param sinceNanos when it was first seen, as `System.nanoTime`
public record LongWait(long id, Thread thread, Awaits what, long sinceNanos) {
}
