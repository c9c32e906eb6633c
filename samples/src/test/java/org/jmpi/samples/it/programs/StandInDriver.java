package org.jmpi.samples.it.programs;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;

/// What programs ask of the stand-in for CUDA's driver that they run on: `gpu/src/test/c/control.c`.
final class StandInDriver {
    private static final int REGISTRATION = 6;

    private StandInDriver() {
    }

    /// Let a later call of a function fail, the next one or after `skip` others.
    static void fail(String function, int result, int skip) {
        try (Arena arena = Arena.ofConfined()) {
            Object ignored = call("standin_fail", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT), arena.allocateFrom(function), result, skip);
        }
    }

    /// How much of the host's memory is registered.
    static long registrations() {
        return (long) call("standin_live", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT),
                REGISTRATION);
    }

    private static Object call(String function, FunctionDescriptor shape, Object... arguments) {
        MemorySegment address = SymbolLookup.libraryLookup(System.getProperty("jmpi.cuda.driver"), Arena.global())
                .findOrThrow(function);
        try {
            return Linker.nativeLinker().downcallHandle(address, shape).invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(function + " can't be called", e);
        }
    }
}
