package org.jmpi.launcher;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The caches that ranks' JVMs start from, so that they load and link classes ahead of time.
///
/// ```
/// jmpirun (script) ── hash of jars, JDK, flags ─▶ PATH.launcher, PATH.rank, PATH.rank-wide ─▶ a rank's -XX:AOTCache
/// ```
///
/// The JVM doesn't compare a cache with the jars behind it: the script's name for it does. What the JVM does check, it
/// refuses without a word; so the options here only have to be right as a rule.
///
/// @param path where they are, less the ending; null where there are none
record AotCaches(@Nullable String path) {
    /// Property with [#path]; the jmpirun script sets it.
    static final String PROPERTY = "jmpi.aot";

    /// A cache at the address that it was made for: where it is moved, each JVM writes to all of its pages, and has them
    /// for itself. Other JDKs may not know the option.
    private static final List<String> AT_ITS_ADDRESS =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");
    private static final int KNOWN_JDK = 25;

    private static final String[] REFUSED_WORDS =
            {"AOT", "Shared", "ArchiveClasses", "Compressed", "CompactObjectHeaders", "ObjectAlignment"};
    private static final String[] KEPT_COLLECTORS = {"-XX:+UseSerialGC", "-XX:+UseParallelGC", "-XX:+UseG1GC"};
    private static final String[] KEPT_KINDS = {"-D", "-X", "-ea", "-esa", "-da", "-dsa", "-enable", "-disable",
        "-verbose", "-server", "--enable-native-access=ALL-UNNAMED"};
    private static final String[] REFUSED_KINDS = {"-Xshare", "-Xbootclasspath", "-Djava.system.class.loader"};

    /// What the script has told.
    static AotCaches find() {
        return new AotCaches(System.getProperty(PROPERTY));
    }

    /// The JVM options for a rank; none where its JVM would refuse the cache.
    ///
    /// @param java    the rank's `java` command
    /// @param options all its other JVM options
    /// @param wide    whether its heap is too large for compressed references
    List<String> options(String java, List<String> options, boolean wide) {
        if (path == null || !java.equals(ProgramResolver.ownJava()) || !areKept(options)) {
            return List.of();
        }
        String file = path + (wide ? ".rank-wide" : ".rank");
        if (!new File(file).exists()) {
            return List.of();
        }
        List<String> use = new ArrayList<>(
                List.of("-XX:AOTCache=" + file, "-Xlog:disable", "-Xlog:all=warning,aot*=off,cds*=off:stderr"));
        if (Runtime.version().feature() == KNOWN_JDK) {
            use.addAll(AT_ITS_ADDRESS);
        }
        return use;
    }

    private static boolean areKept(List<String> options) {
        for (String option : options) {
            if (!isKept(option)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKept(String option) {
        if (startsWithOne(option, REFUSED_KINDS) || !startsWithOne(option, KEPT_KINDS)) {
            return false;
        }
        if (option.startsWith("-XX:+Use") && option.endsWith("GC")) {
            return startsWithOne(option, KEPT_COLLECTORS);
        }
        return !option.startsWith("-XX:") || !containsOne(option, REFUSED_WORDS);
    }

    private static boolean startsWithOne(String option, String[] starts) {
        for (String start : starts) {
            if (option.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsOne(String option, String[] words) {
        for (String word : words) {
            if (option.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
