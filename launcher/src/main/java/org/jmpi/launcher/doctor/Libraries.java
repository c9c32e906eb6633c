package org.jmpi.launcher.doctor;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;

/// Libraries of devices.
final class Libraries {
    private Libraries() {
    }

    static Finding openCl() {
        return loads("libOpenCL.so.1") ? Finding.ok("OpenCL", "libOpenCL.so.1")
                : Finding.missing("OpenCL", "no libOpenCL.so.1", "sudo apt-get install ocl-icd-libopencl1, and"
                        + " pocl-opencl-icd to compute on the CPU");
    }

    static Finding cuda() {
        boolean hasDevice = Files.exists(Path.of("/dev/nvidiactl"));
        if (loads("libcuda.so.1")) {
            return Finding.ok("CUDA", "libcuda.so.1" + (hasDevice ? "" : ", but no device /dev/nvidiactl"));
        }
        return Finding.missing("CUDA", "no libcuda.so.1" + (hasDevice ? "" : ", and no device /dev/nvidiactl"),
                hasDevice ? "install the NVIDIA driver's libraries, for example: sudo apt-get install libcuda1"
                        : "add an NVIDIA GPU and its driver: sudo apt-get install nvidia-driver");
    }

    @SuppressWarnings("restricted")
    private static boolean loads(String name) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup ignored = SymbolLookup.libraryLookup(name, arena);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }
}
