package org.jmpi.launcher.tools;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.jspecify.annotations.Nullable;

/// A tool's command line.
final class ToolLine {
    private static final int USAGE = 2;
    private static final int NAME_WIDTH = 28;

    private final CommandLine line;

    private ToolLine(CommandLine line) {
        this.line = line;
    }

    /// What a tool does with its options.
    @FunctionalInterface
    interface Body {
        /// Run.
        ///
        /// @throws IllegalArgumentException where an option is wrong; the message names the fix
        void run(ToolLine line) throws Exception;
    }

    /// An option with an argument, or without where `argument` is empty.
    static Option option(String name, String argument, String help) {
        return Option.builder().longOpt(name).hasArg(!argument.isEmpty()).argName(argument).desc(help).get();
    }

    /// Read the options and run; on a wrong one say so and exit with 2.
    static void run(String usage, String[] words, Options options, Body body) throws Exception {
        options.addOption(option("help", "", "print this"));
        try {
            var line = new ToolLine(DefaultParser.builder().setAllowPartialMatching(false).get().parse(options, words));
            if (!line.line.getArgList().isEmpty()) {
                throw new IllegalArgumentException("unknown word: " + line.line.getArgList().getFirst());
            }
            if (line.has("help")) {
                help(usage, options);
                return;
            }
            body.run(line);
        } catch (ParseException | IllegalArgumentException e) {
            System.err.println("jmpirun: " + e.getMessage() + "; see --help");
            System.exit(USAGE);
        }
    }

    private static void help(String usage, Options options) {
        System.out.println("Usage: jmpirun " + usage);
        for (Option option : options.getOptions()) {
            String name = "--" + option.getLongOpt() + (option.hasArg() ? " " + option.getArgName() : "");
            System.out.println(
                    "  " + name + " ".repeat(Math.max(1, NAME_WIDTH - name.length())) + option.getDescription());
        }
    }

    boolean has(String name) {
        return line.hasOption(name);
    }

    @Nullable
    String value(String name) {
        return line.getOptionValue(name);
    }

    String value(String name, String otherwise) {
        return line.getOptionValue(name, otherwise);
    }
}
