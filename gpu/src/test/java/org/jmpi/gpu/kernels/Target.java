package org.jmpi.gpu.kernels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.DeviceKind;
import org.jmpi.gpu.TestDevices;

/// What ready-made kernels are tested on: each kind of device with each type; OpenCL's processors with the variants for
/// GPUs, too.
record Target(DeviceKind kind, Real real, boolean asGpu) {
    private static final double FLOAT_ERROR = 2e-5;
    private static final double DOUBLE_ERROR = 1e-12;

    static List<Target> all() {
        List<Target> all = new ArrayList<>();
        for (DeviceKind kind : TestDevices.kinds()) {
            for (Real real : Real.values()) {
                all.add(new Target(kind, real, false));
                if (kind != DeviceKind.HOST) {
                    all.add(new Target(kind, real, true));
                }
            }
        }
        return all;
    }

    Device open() {
        DeviceInfo is = TestDevices.info(kind);
        return Device.open(asGpu ? TestDevices.asGpu(is) : is);
    }

    Datatype type() {
        return real == Real.DOUBLE ? Datatype.DOUBLE : Datatype.FLOAT;
    }

    /// What a result may differ by, relative to the size of what was added up.
    double error() {
        return real == Real.DOUBLE ? DOUBLE_ERROR : FLOAT_ERROR;
    }

    /// Numbers that a float holds exactly enough for both types to begin with the same.
    static double[] random(int length, long seed) {
        double[] data = new double[length];
        var random = new Random(seed);
        Arrays.setAll(data, i -> random.nextFloat() * 2 - 1);
        return data;
    }

    DeviceBuf upload(Device device, double... data) {
        DeviceBuf buf = device.allocate(type(), data.length);
        if (real == Real.DOUBLE) {
            buf.upload(data);
        } else {
            float[] singles = new float[data.length];
            for (int i = 0; i < data.length; i++) {
                singles[i] = (float) data[i];
            }
            buf.upload(singles);
        }
        return buf;
    }

    double[] download(DeviceBuf buf) {
        double[] data = new double[(int) buf.count()];
        if (real == Real.DOUBLE) {
            buf.download(data);
            return data;
        }
        float[] singles = new float[data.length];
        buf.download(Buf.of(singles));
        Arrays.setAll(data, i -> singles[i]);
        return data;
    }
}
