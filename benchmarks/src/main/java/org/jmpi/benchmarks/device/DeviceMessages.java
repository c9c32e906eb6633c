package org.jmpi.benchmarks.device;

import java.lang.foreign.Arena;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.benchmarks.report.Results;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.DeviceKind;

/// Messages between the memories of two ranks' devices, there and back: half a round trip, and the rate that it makes. By
/// the driver's copy where there is one, by a belt where the driver registers it, then in pieces through the host; and between
/// the hosts' own memory, for comparison.
public final class DeviceMessages {
    private static final String IPC = "jmpi.gpu.ipc";
    private static final String REGISTER = "jmpi.gpu.register";
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
        sizes.forEach(this::warmUp);
        if (device.info().kind() == DeviceKind.CUDA) {
            by("direct", true, true, sizes, results);
            by("registered", false, true, sizes, results);
        }
        by("staged", false, false, sizes, results);
        host(SMALLEST, results);
        sizes.forEach(bytes -> host(bytes, results));
    }

    private void by(String way, boolean ipc, boolean register, List<Long> sizes, Results results) {
        System.setProperty(IPC, Boolean.toString(ipc));
        System.setProperty(REGISTER, Boolean.toString(register));
        try {
            one("message-" + way, SMALLEST, results);
            for (long bytes : sizes) {
                one("message-" + way, bytes, results);
            }
        } finally {
            System.clearProperty(IPC);
            System.clearProperty(REGISTER);
        }
    }

    private void one(String figure, long bytes, Results results) {
        try (DeviceBuf out = Rounds.room(device, bytes); DeviceBuf in = Rounds.room(device, bytes)) {
            Rounds.print(figure, bytes, seconds(out.slice(0, bytes), in.slice(0, bytes)), results);
        }
    }

    private double hostSeconds(long bytes) {
        try (Arena arena = Arena.ofShared()) {
            return seconds(Buf.of(arena.allocate(bytes, Long.BYTES)), Buf.of(arena.allocate(bytes, Long.BYTES)));
        }
    }

    private void host(long bytes, Results results) {
        Rounds.print("message-host", bytes, hostSeconds(bytes), results);
    }

    /// What the first figure would otherwise have less of.
    private void warmUp(long bytes) {
        double ignored = hostSeconds(bytes);
    }

    /// Of one way.
    private double seconds(Buf out, Buf in) {
        return rounds.seconds(() -> thereAndBack(out, in)) / 2;
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
