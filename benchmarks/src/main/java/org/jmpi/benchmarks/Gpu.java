package org.jmpi.benchmarks;

import java.io.PrintStream;
import java.util.List;
import org.jmpi.Mpi;
import org.jmpi.benchmarks.device.Copies;
import org.jmpi.benchmarks.device.DeviceMessages;
import org.jmpi.benchmarks.device.DeviceSums;
import org.jmpi.benchmarks.device.KernelSpeeds;
import org.jmpi.benchmarks.device.Repeated;
import org.jmpi.benchmarks.options.Settings;
import org.jmpi.benchmarks.options.SettingsParser;
import org.jmpi.benchmarks.report.Results;
import org.jmpi.gpu.Device;

/// What a device does: copies from, to and on it, launches, kernels beside what its memory allows, and on two ranks
/// sums over both and messages from device to device, by each way that they can take.
///
/// Ranks share the device, or have one each, as any program; copies and kernels are rank 0's. Each figure is measured for
/// about `--millis`. The share of a kernel is that of the rate at which the device copies.
///
/// Run it: `./jmpirun -np 2 bench:gpu --sizes 64K,1M,64M`, with `--java-options -Djmpi.device=host` to choose a device
public final class Gpu {
    private static final List<Long> SIZES = List.of(64L << 10, 1L << 20, 16L << 20);

    private Gpu() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        Settings settings = SettingsParser.parse("gpu", args);
        try (Results results = Results.of(mpi, settings, out); Device device = Device.forRank(mpi)) {
            var repeated = new Repeated(device, settings.millis());
            List<Long> sizes = settings.sizesOr(SIZES);
            if (mpi.world().rank() == 0) {
                Copies.measure(repeated, sizes, results);
                KernelSpeeds.measure(repeated, results);
            }
            mpi.world().barrier();
            if (mpi.world().size() > 1) {
                new DeviceSums(mpi.world(), device, settings.millis()).measure(sizes, results);
                new DeviceMessages(mpi.world(), device, settings.millis()).measure(sizes, results);
            }
        }
    }
}
