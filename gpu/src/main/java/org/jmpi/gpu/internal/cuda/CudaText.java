package org.jmpi.gpu.internal.cuda;

import java.util.Map;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.internal.kernel.SourceFiles;
import org.jmpi.gpu.internal.kernel.SourceHead;

/// Makes CUDA C of a portable source: macros, prelude, then the text with its own line numbers. It doesn't depend on the
/// device.
final class CudaText {
    private CudaText() {
    }

    /// The text for the compiler.
    static String of(KernelSource source, Map<String, String> defines) {
        return SourceHead
                .of(source, Map.of("REAL", "float", "ON_CPU", "0"), defines,
                        SourceFiles.read(CudaText.class, "prelude.cu"))
                .append(source.text())
                .append('\n')
                .toString();
    }
}
