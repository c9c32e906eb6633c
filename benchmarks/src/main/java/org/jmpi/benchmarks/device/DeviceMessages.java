package org.jmpi.benchmarks.device;

import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.benchmarks.report.Results;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.DeviceKind;

/// Messages between the memories of two ranks' devices, there and back: half a round trip, and the rate that it makes. By
/// the driver's copy where there is one, then through the host.
public final class DeviceMessages {
    private static final String IPC = "jmpi.gpu.ipc";
    private static final int TAG = 7;
    private static final long SMALLEST = 8;

    private final Communicator world;
    private final Device device;
    private final Rounds rounds;

    /// Two ranks; others wait.
    public DeviceMessages(Communicator world, Device device, int millis) {
        this.world = world;
        this.device = device;
        rounds = new Rounds(world, millis);
    }

    /// Measure and print. Collective.
    public void measure(List<Long> sizes, Results results) {
        if (device.info().kind() == DeviceKind.CUDA) {
            by("direct", "true", sizes, results);
        }
        by("staged", "false", sizes, results);
    }

    private void by(String way, String isDirect, List<Long> sizes, Results results) {
        String before = System.getProperty(IPC, "true");
        System.setProperty(IPC, isDirect);
        try {
            one("message-" + way, SMALLEST, results);
            for (long bytes : sizes) {
                one("message-" + way, bytes, results);
            }
        } finally {
            System.setProperty(IPC, before);
        }
    }

    private void one(String figure, long bytes, Results results) {
        try (DeviceBuf out = Rounds.room(device, bytes); DeviceBuf in = Rounds.room(device, bytes)) {
            Buf sent = out.slice(0, bytes);
            Buf received = in.slice(0, bytes);
            double seconds = rounds.seconds(() -> thereAndBack(sent, received)) / 2;
            Rounds.print(figure, bytes, seconds, results);
        }
    }

    private void thereAndBack(Buf out, Buf in) {
        if (world.rank() == 0) {
            world.send(out, 1, TAG);
            world.recv(in, 1, TAG);
        } else if (world.rank() == 1) {
            world.recv(in, 0, TAG);
            world.send(out, 0, TAG);
        }
    }
}
