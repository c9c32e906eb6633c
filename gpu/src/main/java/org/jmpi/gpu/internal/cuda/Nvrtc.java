package org.jmpi.gpu.internal.cuda;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jmpi.gpu.DeviceSearch.Missing;
import org.jmpi.gpu.internal.library.Call;

/// CUDA's compiler for use at run time.
final class Nvrtc {
    static final Missing ABSENT = new Missing("NVRTC", "no libnvrtc.so, so kernels other than the ready-made ones"
            + " can't be compiled", "sudo apt-get install libnvrtc12, or cuda-nvrtc-13-0 from NVIDIA's packages");

    private final Call create;
    private final Call compile;
    private final Call destroy;
    private final Call logSize;
    private final Call log;
    private final Call cubinSize;
    private final Call cubin;
    private final Call version;

    /// What came of a text: one of the two is empty.
    record Outcome(byte[] image, String log) {
    }

    private Nvrtc(SymbolLookup library) {
        create = Call.of(library, "nvrtcCreateProgram", 6);
        compile = Call.of(library, "nvrtcCompileProgram", 3);
        destroy = Call.of(library, "nvrtcDestroyProgram", 1);
        logSize = Call.of(library, "nvrtcGetProgramLogSize", 2);
        log = Call.of(library, "nvrtcGetProgramLog", 2);
        cubinSize = Call.of(library, "nvrtcGetCUBINSize", 2);
        cubin = Call.of(library, "nvrtcGetCUBIN", 2);
        version = Call.of(library, "nvrtcVersion", 2);
    }

    /// The one in the process; looked for once.
    private static final class Holder {
        static final Optional<Nvrtc> FOUND = find();

        private static Optional<Nvrtc> find() {
            try {
                return CudaLibrary.compiler().map(Nvrtc::new);
            } catch (UnsatisfiedLinkError tooOld) {
                return Optional.empty();
            }
        }
    }

    static Optional<Nvrtc> get() {
        return Holder.FOUND;
    }

    /// What is missing to compile.
    static List<Missing> missing() {
        return get().isPresent() ? List.of() : List.of(ABSENT);
    }

    /// Its version, such as 12.4.
    String version() {
        Scratch scratch = Scratch.get();
        check(version.call(scratch.result(), scratch.result() + Integer.BYTES), version);
        return scratch.asInt() + "." + (scratch.asLong() >>> Integer.SIZE);
    }

    /// Compile a text to machine code of one kind of device.
    ///
    /// @param name for the log
    Outcome compile(String text, String name, List<String> options) {
        Scratch scratch = Scratch.get();
        try (Arena arena = Arena.ofConfined()) {
            check(create.call(scratch.result(), arena.allocateFrom(text).address(), arena.allocateFrom(name).address(),
                    0, 0, 0), create);
            long program = scratch.asLong();
            try {
                MemorySegment words = arena.allocate(ValueLayout.JAVA_LONG, options.size());
                for (int i = 0; i < options.size(); i++) {
                    words.setAtIndex(ValueLayout.JAVA_LONG, i, arena.allocateFrom(options.get(i)).address());
                }
                int result = compile.call(program, options.size(), words.address());
                return result == Result.SUCCESS ? new Outcome(take(program, cubinSize, cubin), "")
                        : new Outcome(new byte[0], text(program) + "\n(nvrtcCompileProgram: " + result + ")");
            } finally {
                scratch.structure().set(ValueLayout.JAVA_LONG, 0, program);
                int ignored = destroy.call(scratch.result());
            }
        }
    }

    private String text(long program) {
        return new String(take(program, logSize, log), StandardCharsets.UTF_8).replace("\0", "");
    }

    private static byte[] take(long program, Call size, Call content) {
        Scratch scratch = Scratch.get();
        check(size.call(program, scratch.result()), size);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocate(Math.max(1, scratch.asLong()), Long.BYTES);
            check(content.call(program, bytes.address()), content);
            return bytes.toArray(ValueLayout.JAVA_BYTE);
        }
    }

    private static void check(int result, Call call) {
        if (result != Result.SUCCESS) {
            throw new IllegalStateException("CUDA's compiler failed: " + call.name() + ", result=" + result
                    + "; report this as a bug of jmpi");
        }
    }
}
