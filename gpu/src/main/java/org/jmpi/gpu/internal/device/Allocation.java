package org.jmpi.gpu.internal.device;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jmpi.gpu.internal.backend.BackendMemory;

/// Memory of a device, which buffers and their slices share.
final class Allocation {
    private final DeviceImpl device;
    private final BackendMemory memory;
    private final long bytes;
    private final AtomicBoolean freed = new AtomicBoolean();

    Allocation(DeviceImpl device, BackendMemory memory, long bytes) {
        this.device = device;
        this.memory = memory;
        this.bytes = bytes;
    }

    DeviceImpl device() {
        return device;
    }

    BackendMemory memory() {
        return memory;
    }

    long bytes() {
        return bytes;
    }

    boolean isAlive() {
        return !freed.get();
    }

    void checkAlive() {
        if (!isAlive()) {
            throw new IllegalStateException("device memory was closed while it was used: device=" + device.info().id()
                    + ", bytes=" + bytes + "; close a DeviceBuf only after every operation on it has completed");
        }
    }

    /// Wait for the device, then give the memory back.
    void free() {
        if (isAlive()) {
            device.synchronise();
            release();
            device.forget(this);
        }
    }

    /// Give the memory back; the device has nothing to do.
    void release() {
        if (freed.compareAndSet(false, true)) {
            memory.free();
        }
    }
}
