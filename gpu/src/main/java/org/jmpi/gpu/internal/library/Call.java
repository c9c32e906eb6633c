package org.jmpi.gpu.internal.library;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Collections;

/// A function of a C library whose arguments are numbers and pointers, and whose result is a status.
///
/// Every argument is passed as a `long`: on the processors that CUDA and OpenCL run on a narrower one takes a whole register or
/// a whole slot of the stack anyway, and its function reads as much as it wants. So there is one shape for each number of
/// arguments, which saves milliseconds at the start. A record, so that the compiler sees through a constant one.
public record Call(String name, MethodHandle handle) {

    /// Find a function.
    ///
    /// @throws UnsatisfiedLinkError where the library is too old to have it
    public static Call of(SymbolLookup library, String name, int arguments) {
        MemoryLayout[] all = Collections.nCopies(arguments, ValueLayout.JAVA_LONG).toArray(MemoryLayout[]::new);
        return new Call(name, bind(library, name, FunctionDescriptor.of(ValueLayout.JAVA_INT, all)));
    }

    /// Find a function of another shape.
    ///
    /// @throws UnsatisfiedLinkError where the library is too old to have it
    @SuppressWarnings("restricted")
    public static MethodHandle bind(SymbolLookup library, String name, FunctionDescriptor shape) {
        return library.find(name)
                .map(address -> Linker.nativeLinker().downcallHandle(address, shape))
                .orElseThrow(() -> new UnsatisfiedLinkError("no function " + name));
    }

    /// Call it.
    public int call(long a) {
        try {
            return (int) handle.invokeExact(a);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /// Call it.
    public int call(long a, long b) {
        try {
            return (int) handle.invokeExact(a, b);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /// Call it.
    public int call(long a, long b, long c) {
        try {
            return (int) handle.invokeExact(a, b, c);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /// Call it.
    public int call(long a, long b, long c, long d) {
        try {
            return (int) handle.invokeExact(a, b, c, d);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /// Call it.
    public int call(long a, long b, long c, long d, long e) {
        try {
            return (int) handle.invokeExact(a, b, c, d, e);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    /// Call it.
    public int call(long a, long b, long c, long d, long e, long f) {
        try {
            return (int) handle.invokeExact(a, b, c, d, e, f);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    private IllegalStateException broken(Throwable e) {
        return new IllegalStateException(name + " can't be called; report this as a bug of jmpi", e);
    }
}
