package org.jmpi.gpu.internal.cuda;

import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.KernelException;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.internal.backend.BackendProgram;
import org.jmpi.gpu.internal.files.Digest;
import org.jmpi.gpu.internal.files.KernelCache;

/// Makes modules of sources: of the image that a source brings, of what was compiled before, by NVRTC, or of the PTX that
/// stands beside the ready-made kernels, in this order.
record CudaCompiler(DeviceInfo info, CudaFacts facts, CudaContext context) {

    BackendProgram compile(KernelSource source, Map<String, String> defines) {
        if (source.image().isPresent()) {
            return load(source.image().get().toArray(ValueLayout.JAVA_BYTE), source.name());
        }
        String text = CudaText.of(source, defines);
        Optional<Nvrtc> compiler = Nvrtc.get();
        return compiler.isPresent() ? compiled(compiler.get(), text, source.name())
                : load(shipped(text).orElseThrow(() -> noCompiler(source)), source.name());
    }

    private CudaModule compiled(Nvrtc compiler, String text, String name) {
        String target = "--gpu-architecture=sm_" + facts.capability();
        var cache = KernelCache.of(info.name(), info.version(), info.driver(), compiler.version(), target, text);
        byte[] known = cache.load().orElse(null);
        if (known != null) {
            try {
                return load(known, name);
            } catch (KernelException broken) {
                // It is made anew.
            }
        }
        Nvrtc.Outcome made = compiler.compile(text, name, List.of(target, "--std=c++17"));
        if (made.image().length == 0) {
            throw new KernelException("the kernel source can't be compiled: source=" + name + ", device=" + info.id()
                    + "; correct it", made.log());
        }
        cache.store(made.image());
        return load(made.image(), name);
    }

    private CudaModule load(byte[] image, String name) {
        return CudaModule.load(context, image, info, facts.largestBlock(), name);
    }

    /// The PTX that came with a text.
    private static Optional<byte[]> shipped(String text) {
        return ShippedPtx.find(Digest.of(text));
    }

    private KernelException noCompiler(KernelSource source) {
        return new KernelException("kernels can't be compiled without NVRTC: source=" + source.name() + ", device="
                + info.id() + "; install it (" + Nvrtc.ABSENT.cure() + "), or give PTX with KernelSource.image", "");
    }
}
