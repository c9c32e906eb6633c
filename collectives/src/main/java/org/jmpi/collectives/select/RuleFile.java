package org.jmpi.collectives.select;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reads rules: one a line, `operation condition* algorithm`, words apart by blanks; `#` starts a comment.
final class RuleFile {
    private static final String BUILT_IN = "rules.txt";

    private RuleFile() {
    }

    /// The rules that come with this module.
    static List<Rule> builtIn() {
        try (InputStream in = RuleFile.class.getResourceAsStream(BUILT_IN)) {
            byte[] bytes = Objects.requireNonNull(in, "missing resource " + BUILT_IN).readAllBytes();
            return parse(BUILT_IN, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the collectives' rules: resource=" + BUILT_IN, e);
        }
    }

    /// The rules of a user's file.
    ///
    /// @throws IllegalArgumentException where it can't be read, or with file and line where a rule is wrong
    static List<Rule> read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException("can't read the collectives' rules: file=" + file.toAbsolutePath()
                    + ", reason=" + e + "; correct or remove -Djmpi.coll.rules", e);
        }
    }

    /// Read the text of a rule file.
    ///
    /// @throws IllegalArgumentException with file and line where a rule is wrong
    static List<Rule> parse(String file, String text) {
        List<Rule> rules = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                rules.add(rule(file, number, line.split("\\s+", -1)));
            }
        }
        return rules;
    }

    private static Rule rule(String file, int number, String[] words) {
        try {
            return rule(number, words);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + " (file=" + file + ", line=" + number + ")",
                    e);
        }
    }

    private static Rule rule(int number, String[] words) {
        Operation operation = OperationNames.parse(words[0])
                .orElseThrow(
                        () -> new IllegalArgumentException("no such collective: operation=" + words[0]));
        String name = words[words.length - 1];
        List<Condition> conditions = new ArrayList<>();
        for (int i = 1; i < words.length - 1; i++) {
            conditions.add(Condition.parse(words[i], operation));
        }
        return new Rule(number, operation, List.copyOf(conditions), algorithm(operation, name));
    }

    /// The algorithm of a name.
    ///
    /// @throws IllegalArgumentException with the names there are
    static Algorithm algorithm(Operation operation, String name) {
        return Algorithms.find(operation, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no such algorithm: operation=" + OperationNames.of(operation) + ", algorithm=" + name
                                + "; use one of " + Algorithms.names(operation)));
    }
}
