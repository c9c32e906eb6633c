package org.jmpi.gpu.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jmpi.gpu.KernelException;
import org.jmpi.gpu.KernelSource;

/// Finds the kernels of a portable source. It doesn't run the preprocessor, so it sees kernels that `#if` leaves out, too.
public final class Source {
    private static final Pattern KERNEL = Pattern.compile("\\bKERNEL\\s+(\\w+)\\s*\\(([^)]*)\\)\\s*\\{");
    private static final Pattern PARAMETER =
            Pattern.compile("\\s*(GLOBAL\\s+)?(const\\s+)?(\\w+)\\s*(\\*\\s*)?(?:RESTRICT\\s+)?(\\w+)\\s*");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    private final KernelSource source;
    private final Map<String, String> defines;
    private final String bare;

    private Source(KernelSource source, Map<String, String> defines) {
        this.source = source;
        this.defines = defines;
        // As long as the text itself, so that places in one are places in the other.
        this.bare = COMMENT.matcher(source.text())
                .replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
    }

    /// The type behind `real`.
    static String real(Map<String, String> defines) {
        return defines.getOrDefault("REAL", "float");
    }

    /// The kernels' signatures, by name.
    ///
    /// @throws KernelException where a parameter isn't understood
    public static Map<String, Signature> signatures(KernelSource source, Map<String, String> defines) {
        return new Source(source, defines).signatures();
    }

    /// Where kernels stand in the text.
    ///
    /// @param signature  what it is
    /// @param parameters place of the parenthesis behind the last parameter
    /// @param body       place behind the brace that opens the body
    public record Found(Signature signature, int parameters, int body) {
    }

    /// The kernels in the order of the text.
    public static List<Found> find(KernelSource source, Map<String, String> defines) {
        return new Source(source, defines).find();
    }

    private Map<String, Signature> signatures() {
        Map<String, Signature> all = new TreeMap<>();
        for (Found found : find()) {
            all.put(found.signature().name(), found.signature());
        }
        return all;
    }

    private List<Found> find() {
        List<Found> all = new ArrayList<>();
        Matcher kernel = KERNEL.matcher(bare);
        while (kernel.find()) {
            List<Parameter> parameters = new ArrayList<>();
            if (!kernel.group(2).isBlank()) {
                for (String one : kernel.group(2).split(",", -1)) {
                    parameters.add(parameter(kernel, one));
                }
            }
            all.add(new Found(new Signature(kernel.group(1), List.copyOf(parameters)), kernel.end(2), kernel.end()));
        }
        return all;
    }

    private Parameter parameter(Matcher kernel, String text) {
        Matcher part = PARAMETER.matcher(text);
        if (part.matches()) {
            ScalarType type = ScalarType.of(part.group(3), defines);
            boolean isPointer = part.group(4) != null;
            if (type != null && isPointer == (part.group(1) != null)) {
                return new Parameter(part.group(5), type, isPointer, part.group(2) != null);
            }
        }
        long line = 1 + bare.substring(0, kernel.start()).chars().filter(letter -> letter == '\n').count();
        throw new KernelException("a kernel's parameter isn't understood: source=" + source.name() + ", line=" + line
                + ", kernel=" + kernel.group(1) + ", parameter=" + text.strip()
                + "; write GLOBAL [const] TYPE* name, or TYPE name, with i16, i32, i64, u8, u16, u32, u64, float,"
                + " double or real", "");
    }
}
