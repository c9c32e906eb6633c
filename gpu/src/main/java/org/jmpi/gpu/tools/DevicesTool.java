package org.jmpi.gpu.tools;

import static java.util.Locale.ROOT;

import java.io.PrintStream;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.DeviceSearch;

/// Prints the devices of this machine, and what is missing for others.
///
/// ```
/// jmpirun devices
/// ```
public final class DevicesTool {
    private static final int USAGE = 2;
    private static final double GIB = 1L << 30;

    private DevicesTool() {
    }

    /// Print.
    public static void main(String[] words) {
        if (words.length == 0) {
            print(Device.search(), System.out);
        } else if (words[0].equals("--help")) {
            System.out.println("Usage: jmpirun devices\n  the devices that programs can compute on, as"
                    + " -Djmpi.device=NAME names them; what is missing, and what brings it");
        } else {
            System.err.println("jmpirun: unknown word: " + words[0] + "; jmpirun devices takes none");
            System.exit(USAGE);
        }
    }

    static void print(DeviceSearch search, PrintStream out) {
        for (DeviceInfo info : search.devices()) {
            out.println(String.format(ROOT, "%-9s %s", info.id(), info.name()));
            out.println(String.format(ROOT, "          %s, %d compute units, %.1f GiB (largest buffer %.1f GiB), %s",
                    info.isCpu() ? "processors" : "GPU or accelerator", info.computeUnits(), info.memoryBytes() / GIB,
                    info.largestBuffer() / GIB, info.fp64() ? "double precision" : "no double precision"));
            out.println(String.format(ROOT, "          %s, driver %s", info.version(), info.driver()));
        }
        search.missing().forEach(missing -> out.println("missing   " + missing));
    }
}
