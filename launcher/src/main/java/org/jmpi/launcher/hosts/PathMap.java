package org.jmpi.launcher.hosts;

import java.util.ArrayList;
import java.util.List;

/// Where other hosts have the folders of this one: `--path-map /here=/there`.
///
/// @param from paths here
/// @param to   what they are there, in the same order
public record PathMap(List<String> from, List<String> to) {

    /// Read the options' values.
    ///
    /// @param texts `FROM=TO` each
    /// @throws IllegalArgumentException where one isn't understood; the message names the fix
    public static PathMap of(String... texts) {
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1 || text.charAt(0) != '/' || !text.startsWith("/", equals + 1)) {
                throw new IllegalArgumentException("--path-map " + text + " maps no folder; write --path-map"
                        + " /folder/here=/folder/there");
            }
            from.add(folder(text.substring(0, equals)));
            to.add(folder(text.substring(equals + 1)));
        }
        return new PathMap(from, to);
    }

    private static String folder(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /// What a path here is there; the first mapping that fits counts.
    public String map(String path) {
        for (int i = 0; i < from.size(); i++) {
            String folder = from.get(i);
            if (path.equals(folder) || path.startsWith(folder + "/")) {
                return to.get(i) + path.substring(folder.length());
            }
        }
        return path;
    }
}
