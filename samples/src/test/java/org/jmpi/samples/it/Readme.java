package org.jmpi.samples.it;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The code blocks of the README.
final class Readme {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
    private static final String PROGRAM_MARK = "<!-- A test runs this program";
    private static final String HOSTS_MARK = "<!-- A test runs these commands";

    private static final String SLURM_MARK = "<!-- A test runs these commands as they stand here, on a cluster";
    private static final String PODS_MARK = "<!-- A test runs these commands as they stand here; kubectl";

    private final String text;

    Readme() throws IOException {
        text = Files.readString(Installation.root().resolve("README.md"));
    }

    /// The program that the README says a test runs.
    String program() {
        return afterMark(PROGRAM_MARK, "java");
    }

    /// What it prints, in any order.
    List<String> output() {
        return afterMark(PROGRAM_MARK, "text").lines().toList();
    }

    /// The commands that run over several hosts, without their comments.
    List<String> hostCommands() {
        return afterMark(HOSTS_MARK, "console").lines().map(Readme::withoutComment).toList();
    }

    /// The commands that run in a Slurm cluster.
    List<String> slurmCommands() {
        return afterMark(SLURM_MARK, "console").lines().map(Readme::withoutComment).toList();
    }

    /// The batch script that they use.
    String batchScript() {
        return afterMark(SLURM_MARK, "bash");
    }

    /// The commands for Kubernetes.
    List<String> podCommands() {
        return afterMark(PODS_MARK, "console").lines().map(Readme::withoutComment).toList();
    }

    /// The file of hosts that they use.
    String hostFile() {
        return afterMark(HOSTS_MARK, "text");
    }

    private String afterMark(String mark, String language) {
        Matcher matcher = BLOCK.matcher(text);
        int start = text.indexOf(mark);
        for (boolean found = start >= 0 && matcher.find(start); found; found = matcher.find()) {
            if (matcher.group(1).equals(language)) {
                return matcher.group(2);
            }
        }
        throw new IllegalStateException("README.md has no block: after=" + mark + ", language=" + language);
    }

    /// Every command line, without its comment.
    List<String> commands() {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals("sh"))
                .flatMap(block -> block.group(2).lines())
                .map(Readme::withoutComment)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String withoutComment(String line) {
        return line.replaceFirst("\\s+#.*", "").strip();
    }
}
