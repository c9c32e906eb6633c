package org.jmpi.gpu.internal.kernel;

import java.util.Map;
import java.util.TreeMap;
import org.jmpi.gpu.KernelSource;

/// What stands ahead of a source's own text: macros, then the prelude of a language.
public final class SourceHead {
    private SourceHead() {
    }

    /// Write it; the text that is appended to it has its own line numbers.
    ///
    /// @param usual   macros that the program's own may replace
    /// @param prelude the portable words in the device's language
    public static StringBuilder of(KernelSource source, Map<String, String> usual, Map<String, String> defines,
            String prelude) {
        Map<String, String> all = new TreeMap<>(usual);
        all.putAll(defines);
        var text = new StringBuilder();
        all.forEach((name, value) -> text.append("#define ").append(name).append(' ').append(value).append('\n'));
        return text.append(prelude)
                .append("#line 1 \"")
                .append(source.name().replace('"', '\''))
                .append("\"\n");
    }
}
