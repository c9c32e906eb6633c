package org.jmpi.samples.devices;

import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.kernels.Gravity;
import org.jmpi.gpu.kernels.Vectors;

/// This rank's bodies on its device: it moves as many as any other rank, by the pull of all.
///
/// After each step the positions of all ranks are gathered straight between the devices' memories.
public final class Galaxy implements AutoCloseable {
    private final Communicator ranks;
    private final Device device;
    private final Vectors vectors;
    private final Gravity gravity;
    private final int count;
    private final int own;
    private final DeviceBuf all;
    private final DeviceBuf mass;
    private final DeviceBuf mine;
    private final DeviceBuf velocity;
    private final DeviceBuf pull;

    /// Put this rank's part of some bodies on the device; the number of ranks divides theirs. Collective.
    public Galaxy(Communicator ranks, Device device, Stars stars) {
        this.ranks = ranks;
        this.device = device;
        count = stars.mass().length;
        own = count / ranks.size();
        vectors = Vectors.of(device, Datatype.DOUBLE);
        gravity = Gravity.of(device, Datatype.DOUBLE);
        all = onDevice(stars.at());
        mass = onDevice(stars.mass());
        mine = onDevice(part(stars.at()));
        velocity = onDevice(part(stars.velocity()));
        pull = device.allocate(Datatype.DOUBLE, 3L * own);
        accelerate();
    }

    private DeviceBuf onDevice(double[] values) {
        DeviceBuf buf = device.allocate(Datatype.DOUBLE, values.length);
        buf.upload(values);
        return buf;
    }

    /// Of three runs of all bodies, this rank's.
    private double[] part(double[] values) {
        double[] part = new double[3 * own];
        for (int d = 0; d < 3; d++) {
            System.arraycopy(values, d * count + ranks.rank() * own, part, d * own, own);
        }
        return part;
    }

    private void accelerate() {
        gravity.accelerations(mine, own, all, mass, count, Stars.SOFTENING, pull);
    }

    /// Do one step of leapfrog. Collective.
    public void step(double time) {
        vectors.axpy(time / 2, pull, velocity);
        vectors.axpy(time, velocity, mine);
        for (long d = 0; d < 3; d++) {
            ranks.allGather(mine.slice(d * own, own), all.slice(d * count, count));
        }
        accelerate();
        vectors.axpy(time / 2, pull, velocity);
    }

    /// Wait for the device.
    public void synchronise() {
        device.stream().synchronise();
    }

    /// All bodies as they are now. Collective.
    public Stars gather() {
        double[] at = new double[3 * count];
        double[] speeds = new double[3 * count];
        all.download(at);
        for (int d = 0; d < 3; d++) {
            double[] run = new double[count];
            ranks.allGather(velocity.slice((long) d * own, own), Buf.of(run));
            System.arraycopy(run, 0, speeds, d * count, count);
        }
        double[] masses = new double[count];
        mass.download(masses);
        return new Stars(at, speeds, masses);
    }

    /// Brightness from 0 to 1 of the bodies seen from above, size × size points.
    public static double[] picture(Stars stars, int size) {
        double[] light = new double[size * size];
        int count = stars.mass().length;
        for (int i = 0; i < count; i++) {
            int x = (int) ((stars.at()[i] / 3 + 0.5) * size);
            int y = (int) ((stars.at()[count + i] / 3 + 0.5) * size);
            if (x >= 0 && x < size && y >= 0 && y < size) {
                light[y * size + x]++;
            }
        }
        double most = Arrays.stream(light).max().orElse(1);
        Arrays.setAll(light, i -> Math.sqrt(light[i] / Math.max(1, most)));
        return light;
    }

    @Override
    public void close() {
        vectors.close();
        gravity.close();
        for (DeviceBuf buf : new DeviceBuf[]{all, mass, mine, velocity, pull}) {
            buf.close();
        }
    }
}
