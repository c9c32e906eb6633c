package org.jmpi.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// `sample:NAME`: a class that comes with jmpi, looked up in a list of `name=class` lines; words behind the class are
/// arguments ahead of the user's.
///
/// @param prefix   what stands ahead of the colon
/// @param resource the list's name on jmpirun's class path
/// @param extras   folder beside jmpi's own jars with others that these programs need, or null
record CatalogueProgram(String prefix, String resource, @Nullable String extras) implements Program.Kind {

    @Override
    public @Nullable Program resolve(Invocation invocation) throws UsageException {
        if (!invocation.program().startsWith(prefix + ":")) {
            return null;
        }
        String name = invocation.program().substring(prefix.length() + 1);
        Map<String, String> known = entries();
        String entry = known.get(name);
        if (entry == null) {
            throw new UsageException("unknown " + prefix + " " + name + "; "
                    + (known.isEmpty() ? "this installation has none"
                            : "known are " + String.join(", ", known.keySet())));
        }
        List<String> classPath = new ArrayList<>(extraJars());
        classPath.addAll(JmpiHome.absoluteEntries(invocation.classPath()));
        List<String> words = new ArrayList<>(List.of(entry.split(" ", -1)));
        String mainClass = words.removeFirst();
        words.addAll(invocation.arguments());
        return new Program.OfJava(ProgramResolver.ownJava(), List.of(), classPath, mainClass, words);
    }

    private List<String> extraJars() throws UsageException {
        String home = System.getProperty(JmpiHome.PROPERTY);
        if (extras == null || home == null) {
            return List.of();
        }
        List<String> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(home, extras), "*.jar")) {
            for (Path jar : found) {
                jars.add(jar.toAbsolutePath().toString());
            }
        } catch (IOException e) {
            throw new UsageException("can't read the folder with the jars of " + prefix + " programs: " + e.getMessage()
                    + "; install jmpi again");
        }
        // Folders have no order; the class path must not change from run to run.
        Collections.sort(jars);
        return jars;
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
