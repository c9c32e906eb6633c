package org.jmpi.gpu.internal.opencl;

import java.util.ArrayList;
import java.util.List;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.DeviceSearch;
import org.jmpi.gpu.DeviceSearch.Missing;
import org.jmpi.gpu.internal.backend.Backend;
import org.jmpi.gpu.internal.backend.BackendDevice;
import org.jocl.cl_device_id;

/// Devices of all OpenCL platforms. Where there is no OpenCL, none, and the reason.
public final class OpenClBackend implements Backend {
    private final List<cl_device_id> ids = new ArrayList<>();

    @Override
    public DeviceSearch search() {
        List<Missing> missing = new ArrayList<>(OpenClLibrary.missing());
        List<DeviceInfo> found = new ArrayList<>();
        if (missing.isEmpty()) {
            for (PlatformDevice device : PlatformDevice.all(missing)) {
                found.add(device.info(found.size()));
                ids.add(device.id());
            }
        }
        return new DeviceSearch(found, missing);
    }

    @Override
    public BackendDevice open(DeviceInfo info) {
        return new OpenClDevice(info, ids.get(info.index()));
    }
}
