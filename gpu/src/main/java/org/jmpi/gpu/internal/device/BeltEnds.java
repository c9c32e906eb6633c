package org.jmpi.gpu.internal.device;

import java.lang.foreign.MemorySegment;
import org.jmpi.gpu.DeviceKind;
import org.jspecify.annotations.Nullable;

/// A device's ends of belts: one stream for what goes out and one for what comes in, so that both go on at once, and neither
/// waits for what the program gives the device meanwhile. Thread-safe.
final class BeltEnds {
    /// Property that turns belts off where it is `false`; looked at for each message.
    private static final String PROPERTY = "jmpi.gpu.register";
    /// Below, a copy through the host is as fast as events and memory that both wait for.
    private static final long SHORTEST = 256 << 10;

    private final DeviceImpl device;
    private @Nullable StreamImpl out;
    private @Nullable StreamImpl in;

    BeltEnds(DeviceImpl device) {
        this.device = device;
    }

    /// Length of the shortest message that is worth it.
    long shortest() {
        return device.info().kind() == DeviceKind.CUDA && !"false".equals(System.getProperty(PROPERTY)) ? SHORTEST
                : Long.MAX_VALUE;
    }

    /// The sender's end; null where the driver can't copy there.
    synchronized @Nullable BeltFeed feed(DevicePayload from, long offset, long length, MemorySegment belt) {
        if (!device.backend().register(belt)) {
            return null;
        }
        out = out == null ? (StreamImpl) device.newStream() : out;
        return new BeltFeed(from, offset, length, new Belt(belt), out.backend());
    }

    /// The receiver's end; null where the driver can't copy from there.
    synchronized @Nullable BeltFetch fetch(DevicePayload to, long offset, long length, MemorySegment belt) {
        if (!device.backend().register(belt)) {
            return null;
        }
        in = in == null ? (StreamImpl) device.newStream() : in;
        return new BeltFetch(to, offset, length, new Belt(belt), in.backend());
    }
}
