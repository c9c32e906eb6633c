package org.jmpi.benchmarks.device;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.jmpi.Datatype;
import org.jmpi.benchmarks.report.Measure;
import org.jmpi.benchmarks.report.Results;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.Stream;

/// Copies from native memory, to it, and on the device, in GB/s; a copy on the device reads and writes as much.
public final class Copies {
    private static final double GIGA = 1e9;

    private Copies() {
    }

    /// Measure and print.
    public static void measure(Repeated repeated, List<Long> sizes, Results results) {
        for (long bytes : sizes) {
            try (Arena arena = Arena.ofShared();
                    DeviceBuf one = repeated.device().allocate(Datatype.BYTE, bytes);
                    DeviceBuf other = repeated.device().allocate(Datatype.BYTE, bytes)) {
                MemorySegment host = arena.allocate(bytes, Long.BYTES);
                Stream stream = repeated.device().stream();
                line(results, "copy-to-device", bytes, repeated.seconds(() -> stream.upload(host, one)));
                line(results, "copy-to-host", bytes, repeated.seconds(() -> stream.download(one, host)));
                line(results, "copy-on-device", bytes, repeated.seconds(() -> stream.copy(one, other)));
            }
        }
    }

    private static void line(Results results, String figure, long bytes, double seconds) {
        results.line(figure, bytes, List.of(new Measure("best", "GB/s", bytes / seconds / GIGA)));
    }

    /// Bytes read and written in a second by a copy on a device of so many bytes.
    static double rate(Repeated repeated, long bytes) {
        Device device = repeated.device();
        try (DeviceBuf one = device.allocate(Datatype.BYTE, bytes);
                DeviceBuf other = device.allocate(Datatype.BYTE, bytes)) {
            return 2.0 * bytes / repeated.seconds(() -> device.stream().copy(one, other));
        }
    }
}
