package org.jmpi.launcher.ship;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a job sends to other hosts, and where its ranks find it there.
public final class Shipment {
    /// The variable with the folder, on the host it came to, that all lies in.
    public static final String FOLDER = "JMPI_SHIPPED";
    /// Stands for that folder on the way there.
    private static final String MARK = "shipped:";

    private final List<Bundle> bundles = new ArrayList<>();
    private final Map<Path, Bundle> byFile = new HashMap<>();
    private final Map<String, List<Bundle>> byEntry = new LinkedHashMap<>();

    /// @param jmpi for hosts that don't have it
    public Shipment(Bundle jmpi) {
        bundles.add(jmpi);
    }

    /// Send an entry of a class path, or an executable, and read all its files.
    ///
    /// @throws IOException where one can't be read
    public void add(String entry) throws IOException {
        if (byEntry.containsKey(entry)) {
            return;
        }
        List<Bundle> behind = new ArrayList<>();
        for (Path file : ClassPathFiles.of(entry)) {
            behind.add(bundle(file));
        }
        byEntry.put(entry, behind);
    }

    private Bundle bundle(Path file) throws IOException {
        Bundle known = byFile.get(file);
        if (known != null) {
            return known;
        }
        Bundle bundle = Bundle.of(file);
        byFile.put(file, bundle);
        bundles.add(bundle);
        return bundle;
    }

    /// What an entry is on the other hosts, to be read by [#pathHere] there; null for one that isn't sent.
    public @Nullable List<String> pathsThere(String entry) {
        List<Bundle> behind = byEntry.get(entry);
        return behind == null ? null
                : behind.stream().map(bundle -> MARK + bundle.sum() + "/in/" + bundle.place()).toList();
    }

    /// What a path that came from the launcher is on this host.
    ///
    /// @param folder the value of [#FOLDER]
    public static String pathHere(String path, @Nullable String folder) {
        return path.startsWith(MARK) ? folder + "/" + path.substring(MARK.length()) : path;
    }

    /// All bundles, jmpi's first.
    List<Bundle> bundles() {
        return bundles;
    }
}
