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

    private final String text;

    Readme() throws IOException {
        text = Files.readString(Installation.root().resolve("README.md"));
    }

    /// The program that the README says a test runs.
    String program() {
        return afterMark("java");
    }

    /// What it prints, in any order.
    List<String> output() {
        return afterMark("text").lines().toList();
    }

    private String afterMark(String language) {
        Matcher matcher = BLOCK.matcher(text);
        int mark = text.indexOf(PROGRAM_MARK);
        for (boolean found = mark >= 0 && matcher.find(mark); found; found = matcher.find()) {
            if (matcher.group(1).equals(language)) {
                return matcher.group(2);
            }
        }
        throw new IllegalStateException("README.md has no block: after=" + PROGRAM_MARK + ", language=" + language);
    }

    /// Every command line, without its comment.
    List<String> commands() {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals("sh"))
                .flatMap(block -> block.group(2).lines())
                .map(line -> line.replaceFirst("\\s+#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
