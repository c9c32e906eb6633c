package org.jmpi.benchmarks.jcstress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What jcstress found.
///
/// @param exitCode 0 where nothing forbidden was seen
/// @param planned  tests chosen
/// @param passed   tests that saw nothing forbidden
/// @param failed   tests that saw something forbidden
/// @param output   what it printed
record JcstressRun(int exitCode, int planned, int passed, int failed, String output) {
    private static final Pattern RESULTS = Pattern.compile("\\(Results: (\\d+) planned; (\\d+) passed, (\\d+) failed");
    private static final int MOST_CPUS = 4;

    /// Run the tests that a regular expression chooses.
    ///
    /// @param folder   for its files
    /// @param variants classes to take the place of the engine's
    static JcstressRun of(String tests, Path folder, Variant... variants) throws IOException, InterruptedException {
        List<Path> ahead = new ArrayList<>();
        for (Variant variant : variants) {
            ahead.add(variant.compile(folder.resolve("classes-" + ahead.size()).toAbsolutePath()));
        }
        int cpus = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST_CPUS);
        ChildJvm child = ChildJvm.run(folder, ahead, List.of("org.openjdk.jcstress.Main",
                "-jvmArgs", "--enable-native-access=ALL-UNNAMED", "-c", String.valueOf(cpus),
                "-v", "-t", tests, "-r", "report", "-af", "NONE", "-sc", "false",
                "-f", "1", "-iters", "2", "-time", "250", "-strideSize", "64", "-strideCount", "16"));
        return parse(child);
    }

    private static JcstressRun parse(ChildJvm child) {
        List<MatchResult> results = RESULTS.matcher(child.output()).results().toList();
        if (results.isEmpty()) {
            return new JcstressRun(child.exitCode(), 0, 0, 0, child.output());
        }
        MatchResult last = results.getLast();
        return new JcstressRun(child.exitCode(), Integer.parseInt(last.group(1)), Integer.parseInt(last.group(2)),
                Integer.parseInt(last.group(3)), child.output());
    }
}
