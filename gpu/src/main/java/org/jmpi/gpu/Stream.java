package org.jmpi.gpu;

import java.lang.foreign.MemorySegment;

/// Copies and launches that a device does one after the other, while the caller goes on. Thread-safe.
///
/// What fails on the device is told by the next call that waits. On the host device everything is done within the call.
public interface Stream extends AutoCloseable {

    /// Begin to copy native memory to the device. It must stay until a call has waited.
    ///
    /// @throws IllegalArgumentException where the lengths differ, or the memory is a Java array, which moves
    void upload(MemorySegment from, DeviceBuf to);

    /// Begin to copy from the device to native memory.
    ///
    /// @throws IllegalArgumentException where the lengths differ, or the memory is a Java array, which moves
    void download(DeviceBuf from, MemorySegment to);

    /// Begin to copy on the device; both buffers are of its memory and without gaps.
    ///
    /// @throws IllegalArgumentException where the lengths differ
    void copy(DeviceBuf from, DeviceBuf to);

    /// Mark this point.
    Event record();

    /// Let what follows here begin only when another stream of the device has reached a point. Doesn't block.
    void waitFor(Event event);

    /// Block until all that was begun is done.
    ///
    /// @throws DeviceException where something of it failed
    void synchronise();

    /// Wait for all that was begun and give the stream back. Idempotent; nothing on the device's own.
    @Override
    void close();
}
