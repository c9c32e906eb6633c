package org.jmpi.gpu;

import java.util.List;
import java.util.Map;
import org.jmpi.Datatype;
import org.jmpi.Mpi;
import org.jmpi.gpu.internal.device.DeviceImpl;
import org.jmpi.gpu.internal.device.DevicesOfHost;
import org.jmpi.gpu.internal.device.RankDevice;

/// A device that was opened for this rank: a GPU, or processors. Several ranks may share one. Thread-safe.
///
/// {@snippet :
/// try (var mpi = Mpi.init(args); var device = Device.forRank(mpi)) {
///     var kernels = device.compile(Kernels.source("heat.pk"), Map.of("REAL", "double"));
///     var u = device.allocate(Datatype.DOUBLE, n);
///     u.upload(array);
///     kernels.get("jacobi").launch(Range.of2d(nx, ny), u, v, nx, ny);
///     mpi.world().send(u.slice(0, nx), up, 0);
/// }
/// }
///
/// What names no stream is done in the order of the calls: copies, launches, and messages from and to the device's
/// memory, which read and write it behind all that the device's own [#stream] was given before.
public interface Device extends AutoCloseable {

    /// Property that chooses the device of a rank, such as `opencl:1` or `host`.
    String PROPERTY = "jmpi.device";

    /// The devices of this machine: GPUs first, then processors, the host itself last. Never empty.
    static List<DeviceInfo> all() {
        return search().devices();
    }

    /// The devices of this machine, and why there are no others. Looks once and remembers.
    static DeviceSearch search() {
        return DevicesOfHost.search();
    }

    /// Open one of [#all].
    ///
    /// @throws DeviceException where its driver refuses
    static Device open(DeviceInfo info) {
        return new DeviceImpl(info, DevicesOfHost.backend(info));
    }

    /// Open the device that this rank should use: the one that `-Djmpi.device` names, else those of the best kind in turn,
    /// by the rank's number on its host. Collective over the job's ranks; blocks.
    ///
    /// @throws DeviceException where the property names none
    static Device forRank(Mpi mpi) {
        return open(RankDevice.choose(mpi));
    }

    /// What it is.
    DeviceInfo info();

    /// Memory of `count` elements on the device, all zero. Blocks.
    ///
    /// @throws DeviceException of class NO_MEM where it has no room
    DeviceBuf allocate(Datatype type, long count);

    /// Compile a source for this device. Blocks; what was compiled before is taken from a cache on disk.
    ///
    /// @param defines macros of the source; `REAL` is the type behind `real`, `float` or `double` (`float` if not given)
    /// @throws KernelException where it can't be compiled, with the compiler's log
    Kernels compile(KernelSource source, Map<String, String> defines);

    /// The stream of all that names none.
    Stream stream();

    /// Another stream, in whose order nothing else is done; close it.
    Stream newStream();

    /// Wait for what was begun, and give back the device with all its memory. Idempotent.
    @Override
    void close();
}
