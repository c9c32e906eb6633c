package org.jmpi.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the user asked for.
///
/// @param ranks       number of ranks, 1 or more
/// @param classPath   the user's class path entries as given to `-cp`, null where it wasn't given
/// @param exports     variables for the ranks' environment
/// @param workDir     the ranks' working folder, absolute
/// @param tagOutput   whether each line of output starts with its rank
/// @param transport   `shm` or `tcp`, null to choose per pair
/// @param javaOptions options for each rank's JVM, which win over jmpirun's
/// @param verbose     whether to say what is started
/// @param program     the program as written; never empty
/// @param arguments   the program's arguments, untouched
record Invocation(int ranks, @Nullable String classPath, Map<String, String> exports, Path workDir, boolean tagOutput,
        @Nullable String transport, List<String> javaOptions, boolean verbose, String program,
        List<String> arguments) {
}
