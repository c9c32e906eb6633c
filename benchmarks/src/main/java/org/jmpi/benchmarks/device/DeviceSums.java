package org.jmpi.benchmarks.device;

import java.util.List;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.benchmarks.report.Results;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.DeviceKind;

/// Sums of doubles over all ranks, from and to the memory of their devices: as they go by themselves, then combined by the
/// host.
public final class DeviceSums {
    private static final String FROM = "jmpi.gpu.reduce.from";

    private final Communicator world;
    private final Device device;
    private final Rounds rounds;

    /// All ranks.
    public DeviceSums(Communicator world, Device device, int millis) {
        this.world = world;
        this.device = device;
        rounds = new Rounds(world, millis);
    }

    /// Measure and print. Collective.
    public void measure(List<Long> sizes, Results results) {
        sizes.forEach(bytes -> one("sum", bytes, results));
        if (device.info().kind() != DeviceKind.HOST) {
            System.setProperty(FROM, Long.toString(Long.MAX_VALUE));
            try {
                sizes.forEach(bytes -> one("sum-host", bytes, results));
            } finally {
                System.clearProperty(FROM);
            }
        }
    }

    private void one(String figure, long bytes, Results results) {
        long count = Math.max(1, bytes / Double.BYTES);
        try (DeviceBuf out = Rounds.room(device, bytes); DeviceBuf in = Rounds.room(device, bytes)) {
            DeviceBuf own = out.as(Datatype.DOUBLE, count);
            DeviceBuf sums = in.as(Datatype.DOUBLE, count);
            double seconds = rounds.seconds(() -> world.allReduce(own, sums, Op.SUM));
            Rounds.print(figure, bytes, seconds, results);
        }
    }
}
