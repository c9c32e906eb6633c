package org.jmpi.benchmarks.soak;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.jmpi.benchmarks.options.Sizes;

/// How long a soak test lasts, and which one it is: it ends at the first limit reached.
///
/// @param messages messages of all ranks together
/// @param seconds  time, 0 for any
/// @param maxBytes bytes of all messages together
/// @param seed     everything random follows from it
record Limits(long messages, long seconds, long maxBytes, long seed) {
    private static final Options OPTIONS = new Options().addOption(valued("messages"))
            .addOption(valued("seconds"))
            .addOption(valued("max-bytes"))
            .addOption(valued("seed"));

    private static Option valued(String name) {
        return Option.builder().longOpt(name).hasArg().get();
    }

    /// Read a command line.
    ///
    /// @throws IllegalArgumentException where it makes no sense; the message names the fix
    static Limits parse(String... words) {
        try {
            CommandLine line = new DefaultParser(false).parse(OPTIONS, words);
            if (!line.getArgList().isEmpty()) {
                throw new ParseException("argument not expected: " + line.getArgList().getFirst());
            }
            return new Limits(Sizes.count("messages", line.getOptionValue("messages", "10M"), 1, Long.MAX_VALUE),
                    Sizes.count("seconds", line.getOptionValue("seconds", "0"), 0, Integer.MAX_VALUE),
                    Sizes.bytes("max-bytes", line.getOptionValue("max-bytes", "20G"), Long.MAX_VALUE),
                    Sizes.count("seed", line.getOptionValue("seed", "1"), 0, Long.MAX_VALUE));
        } catch (ParseException e) {
            throw new IllegalArgumentException("options not understood: bench=soak, problem=" + e.getMessage()
                    + "; known are --messages 10M --seconds S --max-bytes 20G --seed N", e);
        }
    }
}
