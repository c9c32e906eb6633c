package org.jmpi.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.help.HelpFormatter;

/// The command line of `benchmarks/compare`.
///
/// @param parts  whose rows are run
/// @param only   rows of them whose title contains a match are run
/// @param mpiJar Open MPI's Java bindings
/// @param write  whether `docs/results.md` is written
/// @param help   whether only help is wanted
record CompareOptions(Effort effort, List<Part> parts, Pattern only, Optional<Path> mpiJar, boolean write,
        boolean help) {
    private static final Options TABLE = new Options()
            .addOption(null, "quick", false, "a first look: 3 rounds of shorter runs")
            .addOption(option("rounds", "N", "rounds, 7 unless said, which a verdict takes"))
            .addOption(option("part", "NAME", "only this part of the rows: " + Part.words()))
            .addOption(option("only", "REGEX", "only rows whose title contains a match, such as 'latency|tcp'"))
            .addOption(option("mpi-jar", "PATH", "mpi.jar of Open MPI's Java bindings, to compare them, too"))
            .addOption(null, "jobs", false, "whole jobs beside Spark instead; --jobs --help tells its options")
            .addOption(null, "write", false, "write what was measured to docs/results.md")
            .addOption(null, "help", false, "print this");

    /// Parse a command line.
    ///
    /// @throws IllegalArgumentException where it is wrong; the message says what to change
    static CompareOptions parse(String... words) {
        try {
            CommandLine line = new DefaultParser().parse(TABLE, words);
            if (!line.getArgList().isEmpty()) {
                throw new IllegalArgumentException("unknown argument: " + line.getArgList().getFirst());
            }
            if (line.hasOption("write") && line.hasOption("only")) {
                throw new IllegalArgumentException("--write takes all rows of a part; give --part instead of --only");
            }
            return new CompareOptions(effort(line), parts(line), Pattern.compile(line.getOptionValue("only", "")),
                    Optional.ofNullable(line.getOptionValue("mpi-jar")).map(Path::of), line.hasOption("write"),
                    line.hasOption("help"));
        } catch (ParseException | PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getMessage() + "; see --help", e);
        }
    }

    /// The rows that are to be run.
    Map<Part, List<Row>> wanted(int cores) {
        Map<Part, List<Row>> wanted = new EnumMap<>(Part.class);
        for (Part part : parts) {
            wanted.put(part, part.rows(cores).stream().filter(row -> only.matcher(row.title()).find()).toList());
        }
        return wanted;
    }

    /// Print what there is to say.
    static void printHelp() {
        try {
            HelpFormatter.builder()
                    .setShowSince(false)
                    .get()
                    .printHelp("benchmarks/compare [options]",
                            "Runs jmpi and the MPI libraries installed here in turn, and prints jmpi's goals with the ratios.",
                            TABLE, "", false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Part> parts(CommandLine line) {
        String part = line.getOptionValue("part");
        return part == null ? Part.ofOneHost() : List.of(Part.named(part));
    }

    private static Effort effort(CommandLine line) {
        Effort effort = line.hasOption("quick") ? Effort.quick() : Effort.full();
        String rounds = line.getOptionValue("rounds");
        if (rounds == null) {
            return effort;
        }
        if (!rounds.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException("not a number of rounds: rounds=" + rounds + "; give 1 to 9999");
        }
        return effort.withRounds(Integer.parseInt(rounds));
    }

    private static Option option(String name, String argument, String text) {
        return Option.builder().longOpt(name).hasArg().argName(argument).desc(text).get();
    }
}
