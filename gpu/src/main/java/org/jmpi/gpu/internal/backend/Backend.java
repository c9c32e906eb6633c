package org.jmpi.gpu.internal.backend;

import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.DeviceSearch;

/// One way to reach devices.
public interface Backend {

    /// Look for its devices; never throws because there are none.
    DeviceSearch search();

    /// Open a device of its own.
    BackendDevice open(DeviceInfo info);
}
