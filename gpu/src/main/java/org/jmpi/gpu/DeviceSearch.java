package org.jmpi.gpu;

import java.util.List;

/// The devices of this machine, and what it lacks for others.
///
/// @param devices GPUs first, then processors, the host itself last
/// @param missing what could not be looked for, or found nothing
public record DeviceSearch(List<DeviceInfo> devices, List<Missing> missing) {

    /// Something that isn't there.
    ///
    /// @param what what it is, such as `OpenCL`
    /// @param why  what was looked for
    /// @param cure what brings it
    public record Missing(String what, String why, String cure) {
        @Override
        public String toString() {
            return what + ": " + why + "; " + cure;
        }
    }

    /// Keeps copies of the lists.
    public DeviceSearch {
        devices = List.copyOf(devices);
        missing = List.copyOf(missing);
    }
}
