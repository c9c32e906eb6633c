package org.jmpi.benchmarks.compare.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/// What `benchmarks/compare --jobs` was asked for.
///
/// @param jobs    to do
/// @param who     does them: names that contain a match
/// @param rounds  how often
/// @param isSmall whether they are of sizes that only show that all works
/// @param write   whether `docs/results.md` is written
record JobsOptions(List<JobKind> jobs, Pattern who, int rounds, boolean isSmall, boolean write) {
    /// The word that asks for jobs.
    static final String JOBS = "jobs";
    static final String USAGE =
            "benchmarks/compare --jobs [--only REGEX] [--who REGEX] [--rounds N] [--small | --write], where --only is for jobs"
                    + " (wordcount, pi, kmeans, pagerank, squares), --who for jmpi, Spark, MPJ Express and plain Java, and --write"
                    + " puts all of them into docs/results.md";
    private static final Options TABLE = new Options().addOption(Option.builder().longOpt(JOBS).get())
            .addOption(Option.builder().longOpt("only").hasArg().get())
            .addOption(Option.builder().longOpt("who").hasArg().get())
            .addOption(Option.builder().longOpt("rounds").hasArg().get())
            .addOption(Option.builder().longOpt("small").get())
            .addOption(Option.builder().longOpt("write").get());

    /// Read a command line.
    ///
    /// @throws IllegalArgumentException where it is wrong; the message says what to change
    static JobsOptions parse(String... words) {
        try {
            CommandLine line = new DefaultParser(false).parse(TABLE, words);
            if (!line.getArgList().isEmpty()) {
                throw new ParseException("unknown word " + line.getArgList().getFirst());
            }
            if (line.hasOption("write")
                    && (line.hasOption("only") || line.hasOption("who") || line.hasOption("small"))) {
                throw new ParseException("--write takes all jobs, by all, in full size");
            }
            Pattern only = Pattern.compile(line.getOptionValue("only", ""));
            String rounds = line.getOptionValue("rounds", "3");
            if (!rounds.matches("[1-9]\\d{0,2}")) {
                throw new ParseException("rounds=" + rounds + " is no number of 1 to 999");
            }
            return new JobsOptions(
                    Arrays.stream(JobKind.values()).filter(job -> only.matcher(job.word).find()).toList(),
                    Pattern.compile(line.getOptionValue("who", "")), Integer.parseInt(rounds), line.hasOption("small"),
                    line.hasOption("write"));
        } catch (ParseException | PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getMessage() + "; usage: " + USAGE, e);
        }
    }
}
