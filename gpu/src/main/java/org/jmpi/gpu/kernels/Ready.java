package org.jmpi.gpu.kernels;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.HostBody;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.Kernels;

/// Compiles the sources of this package, and checks what is passed to their kernels.
final class Ready {
    private Ready() {
    }

    /// The kernels of a source, for one type of element.
    static Kernels compile(Device device, String name, Datatype type, Map<String, String> defines,
            Map<String, HostBody> bodies) {
        Map<String, String> all = new TreeMap<>(defines);
        all.put("REAL", Real.of(type).name().toLowerCase(Locale.ROOT));
        String text = Kernels.source(name).text();
        var source = KernelSource.of(name, text);
        for (Map.Entry<String, HostBody> body : bodies.entrySet()) {
            source = source.body(body.getKey(), body.getValue());
        }
        return device.compile(source, all);
    }

    /// Refuse a buffer that has too few elements.
    static void atLeast(String name, DeviceBuf buf, long count) {
        if (buf.count() < count) {
            throw new IllegalArgumentException("the buffer is too short: " + name + "=" + buf.count()
                    + " elements, wanted=" + count + "; pass a longer one");
        }
    }

    /// Refuse a size below the least.
    static void size(String name, long size, long least) {
        if (size < least) {
            throw new IllegalArgumentException("size out of range: " + name + "=" + size + "; give " + least
                    + " or more");
        }
    }
}
