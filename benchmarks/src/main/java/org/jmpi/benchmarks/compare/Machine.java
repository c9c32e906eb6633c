package org.jmpi.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The machine that was measured on.
///
/// @param processor the processor's name
/// @param cores     cores that this JVM may use
/// @param system    operating system with its version
/// @param jdk       the JDK's version
public record Machine(String processor, int cores, String system, String jdk) {

    /// This machine.
    public static Machine here() {
        return new Machine(processor(cpuInfo()), cpus(),
                System.getProperty("os.name") + " " + system(System.getProperty("os.version")),
                System.getProperty("java.vm.vendor") + " " + Runtime.version());
    }

    /// Cores that this JVM may use.
    public static int cpus() {
        return Runtime.getRuntime().availableProcessors();
    }

    /// The processor's name in the lines of `/proc/cpuinfo`.
    static String processor(List<String> cpuInfo) {
        return cpuInfo.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    /// A kernel's version without what its builder put behind.
    static String system(String version) {
        String digits = Tools.version(version);
        return digits.isEmpty() ? version : digits;
    }

    private static List<String> cpuInfo() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo"));
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public String toString() {
        return processor + ", " + cores + " cores, " + system + ", " + jdk;
    }
}
