package org.jmpi.launcher.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jmpi.launcher.cores.Affinity;
import org.jmpi.launcher.cores.BindTo;
import org.jmpi.launcher.cores.Topology;

/// JDK, cores and memory.
final class Machine {
    private static final double KIB_A_GIB = 1 << 20;
    private static final double BYTES_A_GIB = 1 << 30;

    private Machine() {
    }

    static Finding jdk() {
        return Finding.ok("JDK", System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ") in "
                + System.getProperty("java.home"));
    }

    static Finding compiler() {
        Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
        return Files.isExecutable(javac) ? Finding.ok("javac", "source files can be run: jmpirun -np 2 Hello.java")
                : Finding.missing("javac", "source files can't be run", "install a JDK instead of the JRE, for example"
                        + " from https://adoptium.net");
    }

    static Finding cores() {
        int usable = Runtime.getRuntime().availableProcessors();
        return Finding.ok("cores", Affinity.get()
                .map(Affinity::processors)
                .filter(all -> !all.isEmpty())
                .map(all -> Topology.of(all, Topology.DEVICES).units(BindTo.CORE).size() + " cores, processors "
                        + Topology.text(all) + (all.cardinality() > usable
                                ? "; the container's limit leaves the time of " + usable
                                : ""))
                .orElse(usable + " processors; --bind-to core needs Linux"));
    }

    static Finding memory() {
        String limit = first("/sys/fs/cgroup/memory.max");
        boolean isLimited = !limit.isEmpty() && Character.isDigit(limit.charAt(0));
        return Finding.ok("memory",
                gib(HostMemory.totalKib() / KIB_A_GIB) + ", free " + gib(HostMemory.availableKib() / KIB_A_GIB)
                        + (isLimited ? ", the container's limit is " + gib(Long.parseLong(limit) / BYTES_A_GIB) : ""));
    }

    private static String gib(double gib) {
        return String.format(Locale.ROOT, "%.1f GiB", gib);
    }

    private static String first(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException notThere) {
            return "";
        }
    }
}
