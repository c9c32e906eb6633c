package org.jmpi.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One program that the user asked for, and how many ranks run it.
///
/// @param ranks       number of ranks, 1 or more
/// @param classPath   the user's class path entries as given to `-cp`, null where it wasn't given
/// @param exports     variables for the ranks' environment
/// @param workDir     the ranks' working folder, absolute
/// @param javaOptions options for each rank's JVM, which win over jmpirun's
/// @param program     the program as written; never empty
/// @param arguments   the program's arguments, untouched
record Invocation(int ranks, @Nullable String classPath, Map<String, String> exports, Path workDir,
        List<String> javaOptions, String program, List<String> arguments) {
}
