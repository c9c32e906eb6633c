package org.jmpi.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/// The job from which the JVM learns what caches have to hold; the jmpirun script runs it once for each set of jars.
///
/// Rank 0 makes the cache for usual heaps, rank 1 that for heaps too large for compressed references.
///
/// @param folder where to put them
record AotTraining(String folder) {
    /// Property with [#folder]; the jmpirun script sets it.
    static final String PROPERTY = "jmpi.aot.train";

    private static final String LAUNCHERS = "org/jmpi/launcher/";
    private static final String CLASS = ".class";

    /// With profiles in a cache the JIT compilers start at once on all they name, which takes more than it gives.
    private static final List<String> NO_PROFILES = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    /// This job's training, or null where it is an ordinary one.
    static @Nullable AotTraining find() {
        String folder = System.getProperty(PROPERTY);
        return folder == null ? null : new AotTraining(folder);
    }

    /// Go the launcher's other usual ways too, and have it know the classes of those it can't go here.
    void rehearse(ProgramResolver resolver, Invocation invocation, JmpiHome home) throws UsageException, IOException {
        Program ignored = resolver.resolve(new Invocation(invocation.ranks(), null, invocation.exports(),
                invocation.workDir(), List.of(), "sample:hello", List.of()));
        for (String jar : home.ours()) {
            loadLaunchers(Path.of(jar));
        }
    }

    /// Load the launcher's classes: a job over several hosts, and the agent on each, need many that this job doesn't.
    private static void loadLaunchers(Path jar) throws IOException {
        try (java.util.jar.JarFile file = new java.util.jar.JarFile(jar.toFile(), false)) {
            List<String> classes = file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(LAUNCHERS) && name.endsWith(CLASS))
                    .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                    .toList();
            for (String name : classes) {
                Class<?> ignored = Class.forName(name, false, AotTraining.class.getClassLoader());
            }
        } catch (ClassNotFoundException e) {
            throw new IOException("a class of " + jar + " is in none of jmpi's jars", e);
        }
    }

    /// A rank's command, with what records its cache.
    List<String> recorded(List<String> command, int rank) {
        List<String> words = new ArrayList<>(command);
        words.addAll(1, NO_PROFILES);
        if (rank == 0) {
            words.add(1, "-XX:AOTCacheOutput=" + folder + "/rank");
        } else if (rank == 1) {
            words.addAll(1, List.of("-XX:AOTCacheOutput=" + folder + "/rank-wide", "-XX:-UseCompressedOops"));
        }
        return words;
    }
}
