package org.jmpi.gpu;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import org.jmpi.testing.Needs;

/// The stand-in for CUDA's driver and NVRTC, of `src/test/c`: built by gcc once a JVM, unless a real one is asked for by
/// `-Djmpi.test.cuda=real`.
public final class StandIn {
    /// What is counted until it is given back, as `standin.h` numbers it.
    public enum Kind {
        /// Primary contexts.
        CONTEXT,
        /// Allocations.
        MEMORY,
        /// Memory of other processes.
        MAPPING,
        /// Streams.
        STREAM,
        /// Events.
        EVENT,
        /// Modules.
        MODULE,
        /// Memory of the host that was registered.
        REGISTRATION
    }

    private static final Path SOURCES = Path.of("src/test/c").toAbsolutePath();
    private static final Path FOLDER = Path.of("target/standin").toAbsolutePath();
    private static final boolean IS_REAL = System.getProperty("jmpi.test.cuda", "").equals("real");
    private static final boolean IS_THERE = IS_REAL || build();

    private StandIn() {
    }

    /// Put it into place, if it can be built and isn't there.
    static void install() {
        // The initialisation of this class has done so.
    }

    /// Have it, or the real driver, in place before anybody looks for devices.
    public static void prepare() {
        Needs.that(IS_THERE, "no command gcc, which builds the stand-in for CUDA; sudo apt-get install gcc libc6-dev");
    }

    /// Have the stand-in itself.
    public static void need() {
        prepare();
        Needs.that(!IS_REAL, "the real driver was asked for, which fails when it likes");
    }

    private static boolean build() {
        try {
            Process process = new ProcessBuilder(SOURCES.resolve("build").toString(), FOLDER.toString()).inheritIO()
                    .start();
            if (process.onExit().join().exitValue() != 0) {
                return false;
            }
        } catch (IOException noShell) {
            return false;
        }
        System.setProperty("jmpi.cuda.driver", FOLDER.resolve("libcuda.so.1").toString());
        System.setProperty("jmpi.cuda.nvrtc", FOLDER.resolve("libnvrtc.so.13").toString());
        return true;
    }

    /// Let a later call of a function fail, the next one or after `skip` others; a launch fails when it is waited for.
    public static void fail(String function, int result, int skip) {
        try (Arena arena = Arena.ofConfined()) {
            call("standin_fail", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT), arena.allocateFrom(function), result, skip);
        }
    }

    /// How many of a kind were made and not given back.
    public static long live(Kind kind) {
        Object live = call("standin_live", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT),
                List.of(Kind.values()).indexOf(kind));
        return (long) live;
    }

    /// How many kernels were launched.
    public static long launches() {
        return (long) call("standin_launches", FunctionDescriptor.of(ValueLayout.JAVA_LONG));
    }

    private static Object call(String function, FunctionDescriptor shape, Object... arguments) {
        MemorySegment address = SymbolLookup.libraryLookup(FOLDER.resolve("libcuda.so.1"), Arena.global())
                .findOrThrow(function);
        try {
            return Linker.nativeLinker().downcallHandle(address, shape).invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(function + " can't be called", e);
        }
    }
}
