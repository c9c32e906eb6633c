package org.jmpi.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jmpi.testing.Needs;

/// The devices that tests run on: the host, what OpenCL has, and what stands in for CUDA; CI must have all.
public final class TestDevices {
    private TestDevices() {
    }

    /// All kinds.
    public static List<DeviceKind> kinds() {
        return new ArrayList<>(List.of(DeviceKind.values()));
    }

    /// The first device of a kind; the test is skipped where there is none.
    public static Device open(DeviceKind kind) {
        return Device.open(info(kind));
    }

    /// The same device, taken for a GPU: its memory isn't the process's, and kernels are those for GPUs.
    public static DeviceInfo asGpu(DeviceInfo is) {
        return as(is, false, is.fp64());
    }

    /// The same device, taken for a GPU that doesn't compute in double precision.
    static DeviceInfo withoutDoubles(DeviceInfo is) {
        return as(is, false, false);
    }

    private static DeviceInfo as(DeviceInfo is, boolean isCpu, boolean fp64) {
        return new DeviceInfo(is.kind(), is.index(), is.name(), is.vendor(), isCpu, is.memoryBytes(),
                is.largestBuffer(), is.computeUnits(), fp64, is.version(), is.driver());
    }

    /// The first device of a kind; the test is skipped where there is none.
    public static DeviceInfo info(DeviceKind kind) {
        if (kind == DeviceKind.CUDA) {
            StandIn.prepare();
        }
        List<DeviceInfo> fitting = Device.all().stream().filter(info -> info.kind() == kind).toList();
        String reasons = Device.search()
                .missing()
                .stream()
                .map(DeviceSearch.Missing::toString)
                .collect(Collectors.joining("; "));
        Needs.that(!fitting.isEmpty(), "no device of kind " + kind + ": " + reasons);
        return fitting.getFirst();
    }
}
