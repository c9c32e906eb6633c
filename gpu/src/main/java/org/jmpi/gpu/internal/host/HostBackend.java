package org.jmpi.gpu.internal.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.DeviceKind;
import org.jmpi.gpu.DeviceSearch;
import org.jmpi.gpu.internal.backend.Backend;
import org.jmpi.gpu.internal.backend.BackendDevice;

/// The processors of this process, always there.
public final class HostBackend implements Backend {

    @Override
    public DeviceSearch search() {
        Runtime machine = Runtime.getRuntime();
        long memory = memory(machine.maxMemory());
        var info = new DeviceInfo(DeviceKind.HOST, 0, "threads of this JVM", System.getProperty("java.vendor", ""),
                true,
                memory, memory, machine.availableProcessors(), true, "Java " + System.getProperty("java.version"),
                System.getProperty("java.vm.name", ""));
        return new DeviceSearch(List.of(info), List.of());
    }

    private static long memory(long otherwise) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
                if (line.startsWith("MemTotal:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
                }
            }
        } catch (IOException | NumberFormatException notLinux) {
            // The heap's limit stands for the machine's memory.
        }
        return otherwise;
    }

    @Override
    public BackendDevice open(DeviceInfo info) {
        return new HostDevice();
    }
}
