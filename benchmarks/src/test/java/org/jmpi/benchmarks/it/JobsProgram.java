package org.jmpi.benchmarks.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jmpi.benchmarks.compare.jobs.JobsCompare;

/// `benchmarks/compare --jobs`, less the script: that would build.
final class JobsProgram {
    private static final long LIMIT_SECONDS = 200;

    private JobsProgram() {
    }

    /// What it printed.
    static List<String> run(String... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile("jobs", ".txt");
        Path root = BenchJob.layOutCheckout();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djmpi.root=" + root, "-cp",
                System.getProperty("java.class.path"), JobsCompare.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError("it didn't end well: " + Files.readString(out));
            }
            return Files.readAllLines(out);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            Files.delete(out);
        }
    }
}
