package org.jmpi.launcher;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The job from which the JVM learns what caches have to hold; the jmpirun script runs it once for each set of jars.
///
/// Rank 0 makes the cache for usual heaps, rank 1 that for heaps too large for compressed references.
///
/// @param folder where to put them
record AotTraining(String folder) {
    /// Property with [#folder]; the jmpirun script sets it.
    static final String PROPERTY = "jmpi.aot.train";

    /// With profiles in a cache the JIT compilers start at once on all they name, which takes more than it gives.
    private static final List<String> NO_PROFILES = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    /// This job's training, or null where it is an ordinary one.
    static @Nullable AotTraining find() {
        String folder = System.getProperty(PROPERTY);
        return folder == null ? null : new AotTraining(folder);
    }

    /// Go the launcher's other usual ways too.
    void rehearse(ProgramResolver resolver, Invocation invocation) throws UsageException {
        Program ignored = resolver.resolve(new Invocation(invocation.ranks(), null, invocation.exports(),
                invocation.workDir(), List.of(), "sample:hello", List.of()));
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
