package org.jmpi.gpu.internal.cuda;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Optional;
import org.jmpi.gpu.DeviceSearch.Missing;

/// Finds the driver and the compiler; a missing one is told, never an error.
final class CudaLibrary {
    /// Property that names another driver library, such as one that stands in for it in tests.
    static final String DRIVER_PROPERTY = "jmpi.cuda.driver";
    /// Property that names another NVRTC.
    static final String COMPILER_PROPERTY = "jmpi.cuda.nvrtc";

    private static final String NAME = "CUDA";
    private static final List<String> DRIVERS = List.of("libcuda.so.1");
    /// The latest first: an older one may not know the device.
    private static final List<String> COMPILERS =
            List.of("libnvrtc.so.13", "libnvrtc.so.12", "/usr/local/cuda/lib64/libnvrtc.so", "libnvrtc.so");
    private static final String DRIVER_CURE = "install NVIDIA's driver for the GPU, such as sudo apt-get install"
            + " nvidia-driver libcuda1";

    private CudaLibrary() {
    }

    /// What is missing; nothing where the driver is now ready.
    static List<Missing> missing() {
        if (find(DRIVER_PROPERTY, DRIVERS).isEmpty()) {
            return List.of(new Missing(NAME, "no libcuda.so.1", DRIVER_CURE));
        }
        try {
            int result = Driver.INIT.call(0);
            return result == Result.SUCCESS ? List.of()
                    : List.of(new Missing(NAME, "the driver can't be used: " + Result.text(result),
                            "see what nvidia-smi says"));
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return List.of(new Missing(NAME, "the driver is too old: " + cause.getMessage(), DRIVER_CURE));
        }
    }

    /// The driver.
    static SymbolLookup driver() {
        return find(DRIVER_PROPERTY, DRIVERS)
                .orElseThrow(() -> new UnsatisfiedLinkError("no libcuda.so.1"));
    }

    /// NVRTC, which compiles sources; empty where it isn't there.
    static Optional<SymbolLookup> compiler() {
        return find(COMPILER_PROPERTY, COMPILERS);
    }

    private static Optional<SymbolLookup> find(String property, List<String> names) {
        String given = System.getProperty(property);
        for (String name : given == null ? names : List.of(given)) {
            try {
                return Optional.of(lookup(name));
            } catch (IllegalArgumentException missing) {
                // The next name.
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("restricted")
    private static SymbolLookup lookup(String name) {
        // For good: a driver that was loaded is never given back. Closing a lookup would only count it down.
        return SymbolLookup.libraryLookup(name, Arena.global());
    }
}
