package org.jmpi.gpu;

import java.util.ArrayList;
import java.util.List;

/// A kind of device as it reduces: by kernels, or in the host's memory.
///
/// @param kind      of the device
/// @param asGpu     whether memory that is really the host's is taken for a GPU's
/// @param isDoubles whether it computes in double precision
record Reducing(DeviceKind kind, boolean asGpu, boolean isDoubles) {

    static List<Reducing> all() {
        List<Reducing> all = new ArrayList<>();
        TestDevices.kinds().forEach(kind -> all.add(new Reducing(kind, false, true)));
        all.add(new Reducing(DeviceKind.OPENCL, true, true));
        all.add(new Reducing(DeviceKind.OPENCL, true, false));
        return all;
    }

    DeviceInfo info() {
        DeviceInfo info = TestDevices.info(kind);
        return !asGpu ? info : isDoubles ? TestDevices.asGpu(info) : TestDevices.withoutDoubles(info);
    }

    Device open() {
        return Device.open(info());
    }
}
