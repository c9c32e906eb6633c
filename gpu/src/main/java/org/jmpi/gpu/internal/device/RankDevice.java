package org.jmpi.gpu.internal.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.Mpi;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceException;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.DeviceKind;

/// Chooses the device of a rank.
public final class RankDevice {
    private RankDevice() {
    }

    /// The device that the property names, else one of the best in turn. Collective, so that all ranks may do without a
    /// property or not, each for itself.
    public static DeviceInfo choose(Mpi mpi) {
        int local = localRank(mpi);
        return choose(System.getProperty(Device.PROPERTY, ""), local);
    }

    /// @param wanted a device's id, a kind, or nothing
    static DeviceInfo choose(String wanted, int localRank) {
        List<DeviceInfo> found = wanted.equals(DeviceKind.HOST.label())
                ? DevicesOfHost.search(DeviceKind.HOST).devices()
                : DevicesOfHost.search().devices();
        List<DeviceInfo> fitting = found.stream().filter(info -> fits(info, wanted)).toList();
        if (fitting.isEmpty()) {
            String known = found.stream().map(DeviceInfo::id).collect(Collectors.joining(", "));
            throw new DeviceException(ErrorClass.ARG, "no such device: " + Device.PROPERTY + "=" + wanted + ", found="
                    + known + "; name one of those, or see jmpirun devices for what is missing");
        }
        List<DeviceInfo> best = fitting.stream()
                .filter(info -> DevicesOfHost.rank(info) == DevicesOfHost.rank(fitting.getFirst()))
                .toList();
        return best.get(localRank % best.size());
    }

    private static boolean fits(DeviceInfo info, String wanted) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        return lower.isEmpty() || lower.equals(info.id()) || lower.equals(info.kind().label());
    }

    /// How many lower ranks run on a host of the same name, whatever carries messages between them.
    private static int localRank(Mpi mpi) {
        Communicator world = mpi.world();
        var host = UUID.nameUUIDFromBytes(mpi.processorName().getBytes(UTF_8));
        long[] own = {host.getMostSignificantBits()};
        long[] all = new long[world.size()];
        world.allGather(Buf.of(own), Buf.of(all));
        int lower = 0;
        for (int rank = 0; rank < world.rank(); rank++) {
            lower += all[rank] == own[0] ? 1 : 0;
        }
        return lower;
    }
}
