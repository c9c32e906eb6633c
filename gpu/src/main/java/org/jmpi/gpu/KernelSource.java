package org.jmpi.gpu;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Kernels in the portable C that all devices understand, with Java bodies for the host device. Immutable.
///
/// The language is C without templates, references, overloads and vector types, and with these words:
///
/// - `KERNEL name(GLOBAL const real* RESTRICT a, i64 n) { … }`; `GLOBAL` or `LOCAL` stands on every pointer
/// - `i16`, `i32`, `i64`, `u8`, `u16`, `u32`, `u64`; `real`, which is `float` or `double` as the macro `REAL` says
/// - `global_id(d)`, `global_size(d)`, `local_id(d)`, `local_size(d)`, `group_id(d)`, `groups(d)` for dimension d
/// - `LOCAL_ARRAY(real, tile, SIZE);` at the top of a kernel, shared by a group; `BARRIER();`, which all of a group reach
/// - `FUNCTION` ahead of a function that kernels call; `ATOMIC_ADD(pointer to i32, value)`
/// - `ON_CPU`, a macro that is 1 where the device is made of processors
///
/// Words and functions of OpenCL C and CUDA C, such as `half` and `dot`, are no names for anything.
///
/// A launch may have more work items than asked for, since groups are whole: kernels compare their ids with the sizes
/// that they are given.
///
/// @param name   for messages
/// @param text   the source
/// @param bodies what the host device runs, by kernel
/// @param image  what CUDA devices load instead of compiling the text, read-only; empty where they compile it
public record KernelSource(String name, String text, Map<String, HostBody> bodies, Optional<MemorySegment> image) {

    /// Keeps a copy of the bodies.
    public KernelSource {
        bodies = Map.copyOf(bodies);
    }

    /// A source without Java bodies.
    public static KernelSource of(String name, String text) {
        return new KernelSource(name, text, Map.of(), Optional.empty());
    }

    /// The same with a Java body for a kernel.
    public KernelSource body(String kernel, HostBody body) {
        Map<String, HostBody> all = new TreeMap<>(bodies);
        all.put(kernel, body);
        return new KernelSource(name, text, all, image);
    }

    /// The same with kernels that were compiled elsewhere, for CUDA devices: PTX, cubin or fatbin, whose entries have the
    /// names in the text (`extern "C"` in CUDA C). The text still says what arguments they take; bodies may be empty there.
    public KernelSource image(byte[] compiled) {
        return new KernelSource(name, text, bodies,
                Optional.of(MemorySegment.ofArray(compiled.clone()).asReadOnly()));
    }
}
