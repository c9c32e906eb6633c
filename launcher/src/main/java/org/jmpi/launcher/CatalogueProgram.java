package org.jmpi.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// `sample:NAME`: a class that comes with jmpi, looked up in a list of `name=class` lines.
///
/// @param prefix   what stands ahead of the colon
/// @param resource the list's name on jmpirun's class path
record CatalogueProgram(String prefix, String resource) implements Program.Kind {

    @Override
    public @Nullable Program resolve(Invocation invocation) throws UsageException {
        if (!invocation.program().startsWith(prefix + ":")) {
            return null;
        }
        String name = invocation.program().substring(prefix.length() + 1);
        Map<String, String> known = entries();
        String mainClass = known.get(name);
        if (mainClass == null) {
            throw new UsageException("unknown " + prefix + " " + name + "; "
                    + (known.isEmpty() ? "this installation has none"
                            : "known are " + String.join(", ", known.keySet())));
        }
        return new Program.OfJava(ProgramResolver.ownJava(), List.of(),
                JmpiHome.absoluteEntries(invocation.classPath()), mainClass, invocation.arguments());
    }

    private Map<String, String> entries() throws UsageException {
        Map<String, String> entries = new TreeMap<>();
        try {
            Enumeration<URL> lists = CatalogueProgram.class.getClassLoader().getResources(resource);
            while (lists.hasMoreElements()) {
                read(lists.nextElement(), entries);
            }
        } catch (IOException e) {
            throw new UsageException("can't read " + resource + ": " + e.getMessage() + "; install jmpi again");
        }
        return entries;
    }

    private static void read(URL list, Map<String, String> entries) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null;) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    entries.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                }
            }
        }
    }
}
