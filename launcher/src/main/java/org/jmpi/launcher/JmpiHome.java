package org.jmpi.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where jmpi's own jars lie, and what of them a rank gets.
///
/// @param ours   jmpi's jars: ahead of the user's, so that no stale copy of jmpi shadows them
/// @param others other people's: behind the user's, who may bring another version
record JmpiHome(List<String> ours, List<String> others) {
    /// Property with the folder that holds `lib`; the jmpirun script sets it.
    static final String PROPERTY = "jmpi.home";

    /// Look at what `jmpi.home` holds; at this process's class path where it isn't set.
    static JmpiHome find() throws IOException {
        String home = System.getProperty(PROPERTY);
        if (home != null) {
            return ofLib(Path.of(home, "lib"));
        }
        List<String> entries = new ArrayList<>();
        for (String entry : splitPath(System.getProperty("java.class.path"))) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return new JmpiHome(entries, List.of());
    }

    private static JmpiHome ofLib(Path lib) throws IOException {
        List<String> ours = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(lib, "*.jar")) {
            for (Path jar : jars) {
                boolean isOurs = jar.getFileName().toString().startsWith("jmpi-");
                (isOurs ? ours : others).add(jar.toAbsolutePath().toString());
            }
        }
        // Folders have no order; the class path must not change from run to run.
        Collections.sort(ours);
        Collections.sort(others);
        return new JmpiHome(ours, others);
    }

    /// The jmpirun script that started this process, which other hosts are to have at the same place.
    ///
    /// @throws UsageException where there was none
    static String script() throws UsageException {
        String home = System.getProperty(PROPERTY, "");
        for (String candidate : new String[]{home + "/jmpirun", home + "/../../jmpirun"}) {
            Path script = Path.of(candidate).normalize();
            if (!home.isEmpty() && Files.isExecutable(script)) {
                return script.toString();
            }
        }
        throw new UsageException(
                "other hosts are reached by the jmpirun script, and this job was started without it; start"
                        + " it with jmpirun");
    }

    /// A rank's class path: jmpi, the user's entries, the rest.
    String classPathWith(List<String> users) {
        List<String> all = new ArrayList<>(ours);
        all.addAll(users);
        all.addAll(others);
        return String.join(File.pathSeparator, all);
    }

    /// Split a class path, and make its entries absolute against this process's folder: ranks may run in another.
    static List<String> absoluteEntries(@Nullable String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath == null ? List.<String>of() : splitPath(classPath)) {
            boolean wild = entry.equals("*") || entry.endsWith(File.separator + "*");
            String folder = wild ? entry.substring(0, entry.length() - 1) : entry;
            String absolute = Path.of(folder).toAbsolutePath().normalize().toString();
            entries.add(wild ? absolute + File.separator + "*" : absolute);
        }
        return entries;
    }

    private static List<String> splitPath(String classPath) {
        List<String> entries = new ArrayList<>();
        int start = 0;
        for (int end; (end = classPath.indexOf(File.pathSeparatorChar, start)) >= 0; start = end + 1) {
            entries.add(classPath.substring(start, end));
        }
        entries.add(classPath.substring(start));
        return entries;
    }
}
