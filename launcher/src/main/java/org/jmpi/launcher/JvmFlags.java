package org.jmpi.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a JVM makes of its options, as it tells itself: `-XX:+PrintFlagsFinal`.
///
/// @param values the flags' values by name
record JvmFlags(Map<String, String> values) {
    private static final double BYTES_A_GIB = 1 << 30;

    /// Start a JVM with these options, which then ends at once.
    ///
    /// @param command the `java` command and its options
    /// @throws IOException where it doesn't start; the message says why
    static JvmFlags ask(List<String> command) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.add("-XX:+PrintFlagsFinal");
        words.add("-version");
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        Map<String, String> values = new HashMap<>();
        StringBuilder others = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null;) {
                take(line, values, others);
            }
        }
        if (values.isEmpty()) {
            throw new IOException("the JVM doesn't start with these options:" + others + "; correct --java-options");
        }
        return new JvmFlags(values);
    }

    /// A line is `type name = value {kind} {origin}`.
    private static void take(String line, Map<String, String> values, StringBuilder others) {
        int equals = line.indexOf(" = ");
        int brace = line.indexOf('{');
        if (equals < 0 || brace < equals) {
            others.append(' ').append(line.strip());
            return;
        }
        String name = line.substring(0, equals).strip();
        values.put(name.substring(name.lastIndexOf(' ') + 1), line.substring(equals + 3, brace).strip());
    }

    /// Heap, collector and its threads, JIT threads, in words.
    String text() {
        String heap = String.format(Locale.ROOT, "%.2f", number("MaxHeapSize") / BYTES_A_GIB);
        return "heap " + heap + " GiB, " + collector() + ", JIT threads " + number("CICompilerCount");
    }

    private String collector() {
        if (is("UseSerialGC")) {
            return "serial collector";
        }
        return (is("UseG1GC") ? "G1" : is("UseParallelGC") ? "parallel collector" : is("UseZGC") ? "ZGC" : "collector")
                + " with GC threads " + number("ParallelGCThreads") + " + " + number("ConcGCThreads");
    }

    private boolean is(String flag) {
        return Boolean.parseBoolean(values.get(flag));
    }

    private long number(String flag) {
        return Long.parseLong(values.getOrDefault(flag, "0"));
    }
}
