package org.jmpi.gpu.internal.opencl;

import java.io.File;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jmpi.gpu.DeviceSearch.Missing;

/// Loads OpenCL once a process, after it looked whether that can go well: a missing part is told, never tried.
final class OpenClLibrary {
    private static final String NAME = "OpenCL";
    private static final List<String> NAMES =
            List.of("libOpenCL.so.1", "OpenCL.dll", "/System/Library/Frameworks/OpenCL.framework/OpenCL");
    private static final String LOADER = "sudo apt-get install ocl-icd-libopencl1, and pocl-opencl-icd to compute on"
            + " the CPU";
    private static final String DRIVERS =
            "sudo apt-get install pocl-opencl-icd to compute on the CPU, or the package of"
                    + " your GPU's maker";

    private OpenClLibrary() {
    }

    /// What is missing; nothing where OpenCL is now loaded.
    static List<Missing> missing() {
        if (NAMES.stream().noneMatch(OpenClLibrary::loads)) {
            return List.of(new Missing(NAME, "no libOpenCL.so.1", LOADER));
        }
        if (isLinux() && drivers(System.getenv()).isEmpty()) {
            return List.of(new Missing(NAME, "no driver in /etc/OpenCL/vendors", DRIVERS));
        }
        leaveSignalsToTheJvm();
        try {
            JoclNative.load();
            return List.of();
        } catch (IOException | UnsatisfiedLinkError e) {
            return List.of(new Missing(NAME, "JOCL's native library can't be loaded: " + e.getMessage(),
                    "see whether the folder named by -Djmpi.gpu.cache can be written"));
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").startsWith("Linux");
    }

    /// The files that name drivers.
    static List<String> drivers(Map<String, String> environment) {
        String folder = environment.getOrDefault("OCL_ICD_VENDORS", "/etc/OpenCL/vendors");
        if (folder.endsWith(".icd") || environment.containsKey("OCL_ICD_FILENAMES")) {
            return List.of(folder);
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder), "*.icd")) {
            List<String> names = new java.util.ArrayList<>();
            files.forEach(file -> names.add(file.toString()));
            return names;
        } catch (IOException none) {
            return List.of();
        }
    }

    /// Whether a command is on the PATH.
    static boolean hasCommand(String name, String path) {
        for (String folder : path.split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
                return true;
            }
        }
        return false;
    }

    /// Its functions; it stays loaded.
    @SuppressWarnings("restricted")
    static SymbolLookup functions() {
        String found = NAMES.stream().filter(OpenClLibrary::loads).findFirst().orElseThrow();
        return SymbolLookup.libraryLookup(found, Arena.global());
    }

    @SuppressWarnings("restricted")
    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup ignored = SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }

    /// Keep PoCL from taking SIGFPE: the JVM needs it, and integer divisions by zero would go on instead of throwing.
    @SuppressWarnings("restricted")
    private static void leaveSignalsToTheJvm() {
        Linker linker = Linker.nativeLinker();
        linker.defaultLookup().find("setenv").ifPresent(address -> {
            MethodHandle setenv = linker.downcallHandle(address, FunctionDescriptor.of(ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
            try (Arena arena = Arena.ofConfined()) {
                int ignored =
                        (int) setenv.invokeExact(arena.allocateFrom("POCL_SIGFPE_HANDLER"), arena.allocateFrom("0"),
                                1);
            } catch (Throwable e) {
                throw new IllegalStateException("setenv can't be called; report this as a bug of jmpi", e);
            }
        });
    }
}
