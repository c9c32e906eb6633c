package org.jmpi.gpu.internal.opencl;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.internal.kernel.Parameter;
import org.jmpi.gpu.internal.kernel.Source;
import org.jmpi.gpu.internal.kernel.Source.Found;
import org.jmpi.gpu.internal.kernel.SourceFiles;
import org.jmpi.gpu.internal.kernel.SourceHead;

/// Makes OpenCL C of a portable source: macros, prelude, then the text with its own line numbers.
///
/// A slice of a buffer has no handle of its own, so each kernel has a further parameter behind its others for each pointer,
/// which says at which element it begins, and starts by adding it.
final class OpenClText {
    private static final String OFFSET = "_starts_at";

    private OpenClText() {
    }

    /// The text for the compiler.
    static String of(KernelSource source, Map<String, String> defines, DeviceInfo info) {
        Map<String, String> usual = new TreeMap<>(Map.of("REAL", "float", "ON_CPU", info.isCpu() ? "1" : "0"));
        if (info.fp64()) {
            usual.put("HAS_FP64", "1");
        }
        return SourceHead.of(source, usual, defines, SourceFiles.read(OpenClText.class, "prelude.cl"))
                .append(withOffsets(source, defines))
                .append('\n')
                .toString();
    }

    private static StringBuilder withOffsets(KernelSource source, Map<String, String> defines) {
        var text = new StringBuilder(source.text());
        List<Found> kernels = Source.find(source, defines);
        // From the last on, so that the places of the others stay.
        for (Found found : kernels.reversed()) {
            var parameters = new StringBuilder();
            var statements = new StringBuilder();
            for (Parameter parameter : found.signature().parameters()) {
                if (parameter.isPointer()) {
                    String offset = parameter.name() + OFFSET;
                    parameters.append(", i64 ").append(offset);
                    statements.append(' ').append(parameter.name()).append(" += ").append(offset).append(';');
                }
            }
            text.insert(found.body(), statements).insert(found.parameters(), parameters);
        }
        return text;
    }
}
