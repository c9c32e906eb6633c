package org.jmpi.benchmarks.scale;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/// What `jmpirun scale` was asked for.
///
/// @param ranks   numbers of ranks, rising from 1
/// @param repeat  how often each
/// @param why     whether to run each once more, untimed, to see where the time goes
/// @param weak    whether each rank has as much work, however many there are
/// @param time    where the program prints its own time in seconds: the first group; else whole jobs are timed
/// @param limit   how long one run may take
/// @param program what follows `jmpirun -np N`, perhaps with [GrowingWords]
record ScaleOptions(List<Integer> ranks, int repeat, boolean why, boolean weak, Optional<Pattern> time, Duration limit,
        Optional<Path> csv, Optional<Path> json, Optional<Path> html, Optional<Path> png, List<String> program) {
    static final String USAGE =
            "jmpirun scale [--np 1,2,4] [--repeat 5] [--no-why] [--weak] [--time REGEX] [--limit SECONDS]"
                    + " [--csv FILE] [--json FILE] [--html FILE|none] [--png FILE] PROGRAM [ARGUMENTS]";
    private static final int MOST = 100_000;
    private static final Options OPTIONS = new Options().addOption(valued("np"))
            .addOption(valued("repeat"))
            .addOption(plain("no-why"))
            .addOption(plain("weak"))
            .addOption(valued("time"))
            .addOption(valued("limit"))
            .addOption(valued("csv"))
            .addOption(valued("json"))
            .addOption(valued("html"))
            .addOption(valued("png"));

    private static Option valued(String name) {
        return Option.builder().longOpt(name).hasArg().get();
    }

    private static Option plain(String name) {
        return Option.builder().longOpt(name).get();
    }

    /// Read the words behind `scale`; what comes behind the first that is no option is the program's.
    ///
    /// @throws IllegalArgumentException where they make no sense; the message names the fix
    static ScaleOptions parse(String... words) {
        try {
            CommandLine line = new DefaultParser(false).parse(OPTIONS, words, true);
            List<String> program = line.getArgList();
            if (program.isEmpty() || program.getFirst().startsWith("--") && !isSeparated(words)) {
                throw new ParseException(program.isEmpty() ? "no program is named" : "unknown " + program.getFirst());
            }
            requireWeak(line.hasOption("weak"), program);
            return new ScaleOptions(ranks(line.getOptionValue("np", "1,2,4")),
                    number("repeat", line.getOptionValue("repeat", "5")), !line.hasOption("no-why"),
                    line.hasOption("weak"), time(line),
                    Duration.ofSeconds(number("limit", line.getOptionValue("limit", "600"))), file(line, "csv"),
                    file(line, "json"), html(line), file(line, "png"), List.copyOf(program));
        } catch (ParseException e) {
            throw new IllegalArgumentException("options not understood: " + e.getMessage() + "; usage: " + USAGE, e);
        }
    }

    private static void requireWeak(boolean weak, List<String> program) {
        if (GrowingWords.isAny(program) && !weak) {
            throw new IllegalArgumentException("the work grows with the ranks, so it isn't strong scaling: program="
                    + String.join(" ", program) + "; add --weak");
        }
    }

    /// What follows `jmpirun -np N` on so many ranks.
    List<String> program(int ranks) {
        return GrowingWords.at(ranks, program);
    }

    /// Behind `--` jmpirun's own options may stand ahead of the program.
    private static boolean isSeparated(String... words) {
        return List.of(words).contains("--");
    }

    private static List<Integer> ranks(String text) {
        List<Integer> ranks = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            ranks.add(number("np", word));
        }
        List<Integer> rising = ranks.stream().distinct().sorted().toList();
        if (rising.getFirst() != 1 || rising.size() < 2) {
            throw new IllegalArgumentException("speed-up needs 1 rank and another number: --np=" + text
                    + "; give, for example, --np 1,2,4");
        }
        return rising;
    }

    private static int number(String option, String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no number: --" + option + "=" + text + "; give digits", e);
        }
        throw new IllegalArgumentException(
                "option out of range: --" + option + "=" + text + ", least=1, most=" + MOST + "; give one between");
    }

    private static Optional<Pattern> time(CommandLine line) {
        String text = line.getOptionValue("time");
        try {
            Optional<Pattern> pattern = Optional.ofNullable(text).map(Pattern::compile);
            if (pattern.isEmpty() || pattern.get().matcher("").groupCount() > 0) {
                return pattern;
            }
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("no regular expression: --time=" + text + "; " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("no group to take the seconds from: --time=" + text
                + "; put parentheses around the number, as in 'time = ([0-9.]+)'");
    }

    private static Optional<Path> file(CommandLine line, String option) {
        return Optional.ofNullable(line.getOptionValue(option)).map(Path::of);
    }

    private static Optional<Path> html(CommandLine line) {
        String name = line.getOptionValue("html", "scaling.html");
        return name.equals("none") ? Optional.empty() : Optional.of(Path.of(name));
    }
}
