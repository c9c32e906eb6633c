package org.jmpi.collectives.select;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jspecify.annotations.Nullable;

/// Reads rules: one a line, `operation condition* algorithm`, words apart by blanks; `#` starts a comment.
final class RuleFile {
    private RuleFile() {
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
        return parse(file, text, null);
    }

    /// Read the rules of one operation, or all. No regular expressions: they take a process some milliseconds at first.
    ///
    /// @throws IllegalArgumentException with file and line where one of them is wrong
    static List<Rule> parse(String file, String text, @Nullable Operation only) {
        List<Rule> rules = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int number = 1; number <= lines.length; number++) {
            List<String> words = words(lines[number - 1]);
            if (!words.isEmpty() && (only == null || words.getFirst().equals(OperationNames.of(only)))) {
                rules.add(rule(file, number, words));
            }
        }
        return rules;
    }

    /// The words ahead of a comment.
    private static List<String> words(String line) {
        int comment = line.indexOf('#');
        List<String> words = new ArrayList<>();
        var rest = new StringTokenizer(comment < 0 ? line : line.substring(0, comment));
        while (rest.hasMoreTokens()) {
            words.add(rest.nextToken());
        }
        return words;
    }

    private static Rule rule(String file, int number, List<String> words) {
        try {
            return rule(number, words);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + " (file=" + file + ", line=" + number + ")",
                    e);
        }
    }

    private static Rule rule(int number, List<String> words) {
        Operation operation = OperationNames.parse(words.getFirst())
                .orElseThrow(
                        () -> new IllegalArgumentException("no such collective: operation=" + words.getFirst()));
        String name = words.getLast();
        List<Condition> conditions = new ArrayList<>();
        for (int i = 1; i < words.size() - 1; i++) {
            conditions.add(Condition.parse(words.get(i), operation));
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
