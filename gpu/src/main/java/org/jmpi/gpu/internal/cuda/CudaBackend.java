package org.jmpi.gpu.internal.cuda;

import java.util.ArrayList;
import java.util.List;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.DeviceSearch;
import org.jmpi.gpu.DeviceSearch.Missing;
import org.jmpi.gpu.internal.backend.Backend;
import org.jmpi.gpu.internal.backend.BackendDevice;

/// GPUs that NVIDIA's driver serves. Where there is no driver, none, and the reason.
public final class CudaBackend implements Backend {

    @Override
    public DeviceSearch search() {
        List<Missing> missing = new ArrayList<>(CudaLibrary.missing());
        List<DeviceInfo> found = new ArrayList<>();
        if (missing.isEmpty()) {
            int count = CudaFacts.count();
            for (int index = 0; index < count; index++) {
                found.add(CudaFacts.of(index).info(index));
            }
            missing.addAll(Nvrtc.missing());
        }
        return new DeviceSearch(found, missing);
    }

    /// Open a device in a context that the program made, and keeps.
    ///
    /// @throws IllegalArgumentException where that is another device's
    public static BackendDevice open(DeviceInfo info, long context) {
        return CudaDevice.open(info, CudaFacts.of(info.index()), CudaContext.foreign(context));
    }

    @Override
    public BackendDevice open(DeviceInfo info) {
        return CudaDevice.open(info, CudaFacts.of(info.index()));
    }
}
