package org.jmpi.benchmarks.options;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/// Reads a benchmark's command line.
///
/// Every rank reads the same words and fails alike, with an exception that leaves `main`: the job ends and says why once.
public final class SettingsParser {
    private static final long MOST_ROUNDS = 1_000_000_000_000L;
    private static final long MOST_THREADS = 256;
    private static final long MOST_MILLIS = 3_600_000;
    private static final String LABEL = "[A-Za-z0-9_.+-]+";
    private static final Options OPTIONS = new Options().addOption(valued("sizes"))
            .addOption(valued("iterations"))
            .addOption(valued("warmup"))
            .addOption(valued("memory"))
            .addOption(valued("label"))
            .addOption(valued("threads"))
            .addOption(valued("pattern"))
            .addOption(valued("only"))
            .addOption(valued("form"))
            .addOption(valued("millis"))
            .addOption(plain("percentiles"))
            .addOption(plain("csv"))
            .addOption(plain("json"));

    private final CommandLine line;

    private SettingsParser(CommandLine line) {
        this.line = line;
    }

    private static Option valued(String name) {
        return Option.builder().longOpt(name).hasArg().get();
    }

    private static Option plain(String name) {
        return Option.builder().longOpt(name).get();
    }

    /// Read the words behind `bench:NAME`.
    ///
    /// @throws IllegalArgumentException where they make no sense; the message names the fix
    public static Settings parse(String figure, String... words) {
        try {
            CommandLine line = new DefaultParser(false).parse(OPTIONS, words);
            if (!line.getArgList().isEmpty()) {
                throw new ParseException("argument not expected: " + line.getArgList().getFirst());
            }
            return new SettingsParser(line).settings(figure);
        } catch (ParseException e) {
            throw new IllegalArgumentException("options not understood: bench=" + figure + ", problem="
                    + e.getMessage() + "; known are --sizes 8,1K,1M --iterations N --warmup N --memory"
                    + " heap|native|shared --percentiles --csv --json --label NAME, for multithread --threads N"
                    + " --pattern many-to-one|many-to-many, for collectives and overlap --only NAME,NAME --millis N,"
                    + " for collectives --form blocking,nonblocking,persistent", e);
        }
    }

    private Settings settings(String figure) {
        return new Settings(figure, sizes(), count("iterations", 1), count("warmup", 0),
                constant("memory", Memory.class, Memory.NATIVE), line.hasOption("percentiles"), format(), label(),
                (int) number("threads", 4, 1, MOST_THREADS),
                constant("pattern", Pattern.class, Pattern.MANY_TO_ONE), names("only"), forms(),
                (int) number("millis", 100, 1, MOST_MILLIS));
    }

    private List<String> names(String option) {
        String text = line.getOptionValue(option);
        return text == null ? List.of() : List.of(text.split(",", -1));
    }

    private List<Form> forms() {
        List<String> names = names("form");
        return names.isEmpty() ? List.of(Form.BLOCKING)
                : names.stream().map(name -> constant("form", name, Form.class)).toList();
    }

    private List<Long> sizes() {
        String text = line.getOptionValue("sizes");
        return text == null ? List.of() : Sizes.parse(text);
    }

    private OptionalLong count(String option, long least) {
        return line.hasOption(option) ? OptionalLong.of(number(option, 0, least, MOST_ROUNDS)) : OptionalLong.empty();
    }

    private long number(String option, long fallback, long least, long most) {
        String text = line.getOptionValue(option);
        return text == null ? fallback : Sizes.count(option, text, least, most);
    }

    private Format format() {
        if (line.hasOption("csv") && line.hasOption("json")) {
            throw new IllegalArgumentException("two formats asked for: options=--csv, --json; give one");
        }
        if (line.hasOption("csv")) {
            return Format.CSV;
        }
        return line.hasOption("json") ? Format.JSON : Format.TABLE;
    }

    /// The label goes into CSV as it is.
    private Optional<String> label() {
        String text = line.getOptionValue("label");
        if (text != null && !text.matches(LABEL)) {
            throw new IllegalArgumentException(
                    "option out of range: --label=" + text + "; use letters, digits and . _ + - only");
        }
        return Optional.ofNullable(text);
    }

    private <E extends Enum<E>> E constant(String option, Class<E> type, E fallback) {
        String text = line.getOptionValue(option);
        return text == null ? fallback : constant(option, text, type);
    }

    private static <E extends Enum<E>> E constant(String option, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("option out of range: --" + option + "=" + text + "; give one of "
                + String.join(", ", Arrays.stream(type.getEnumConstants()).map(SettingsParser::word).toList()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
