package org.jmpi.gpu.internal.device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.DeviceKind;
import org.jmpi.gpu.DeviceSearch;
import org.jmpi.gpu.internal.backend.Backend;
import org.jmpi.gpu.internal.cuda.CudaBackend;
import org.jmpi.gpu.internal.host.HostBackend;
import org.jmpi.gpu.internal.opencl.OpenClBackend;

/// The backends, and what each of them found. They look once a process: their libraries can be loaded only once, too.
public final class DevicesOfHost {
    private static final Map<DeviceKind, Backend> BACKENDS = new EnumMap<>(
            Map.of(DeviceKind.CUDA, new CudaBackend(), DeviceKind.OPENCL, new OpenClBackend(), DeviceKind.HOST,
                    new HostBackend()));
    private static final Map<DeviceKind, DeviceSearch> FOUND = new EnumMap<>(DeviceKind.class);

    private DevicesOfHost() {
    }

    /// The backend of a device.
    public static Backend backend(DeviceInfo info) {
        return backend(info.kind());
    }

    private static Backend backend(DeviceKind kind) {
        Backend backend = BACKENDS.get(kind);
        if (backend == null) {
            throw new IllegalStateException("device kind without a backend: kind=" + kind
                    + "; report this as a bug of jmpi");
        }
        return backend;
    }

    /// What one backend finds; no other one's library is touched.
    static synchronized DeviceSearch search(DeviceKind kind) {
        DeviceSearch known = FOUND.get(kind);
        if (known == null) {
            known = backend(kind).search();
            FOUND.put(kind, known);
        }
        return known;
    }

    /// What all backends find.
    public static DeviceSearch search() {
        List<DeviceInfo> devices = new ArrayList<>();
        List<DeviceSearch.Missing> missing = new ArrayList<>();
        for (DeviceKind kind : BACKENDS.keySet()) {
            devices.addAll(search(kind).devices());
            missing.addAll(search(kind).missing());
        }
        devices.sort(Comparator.comparingInt(DevicesOfHost::rank));
        return new DeviceSearch(devices, missing);
    }

    /// Devices of one rank are equally good. A GPU that CUDA serves is OpenCL's, too, and mustn't count twice.
    static int rank(DeviceInfo info) {
        if (info.isCpu()) {
            return info.kind() == DeviceKind.HOST ? 3 : 2;
        }
        return info.kind() == DeviceKind.CUDA ? 0 : 1;
    }
}
