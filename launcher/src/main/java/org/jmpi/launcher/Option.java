package org.jmpi.launcher;

import org.apache.commons.cli.Options;

/// The options of jmpirun, in the order of its help: the three that a newcomer needs come first.
enum Option {
    RANKS("n", "ranks", "N"), //
    RANKS_AS_MPIRUN("np", "np", "N"), //
    CLASS_PATH("cp", "class-path", "PATH"), //
    CLASS_PATH_AS_JAVA("classpath", "classpath", "PATH"), //
    EXPORT("x", "export", "NAME[=VALUE]"), //
    WORK_DIR("wdir", "wdir", "DIR"), //
    TAG_OUTPUT("tag-output", "tag-output", ""), //
    TRANSPORT("transport", "transport", "shm|tcp"), //
    TRACE_COLLECTIVES("trace-collectives", "trace-collectives", ""), //
    JAVA_OPTIONS("java-options", "java-options", "\"OPTIONS\""), //
    VERBOSE("verbose", "verbose", ""), //
    VERSION("version", "version", ""), //
    HELP("h", "help", "");

    /// The name that the parsed command line knows it by.
    final String key;
    private final String longName;
    private final String argument;

    Option(String key, String longName, String argument) {
        this.key = key;
        this.longName = longName;
        this.argument = argument;
    }

    /// The table for the parser.
    static Options table() {
        Options options = new Options();
        for (Option option : values()) {
            options.addOption(org.apache.commons.cli.Option.builder(option.key)
                    .longOpt(option.longName)
                    .hasArg(!option.argument.isEmpty())
                    .argName(option.argument)
                    .get());
        }
        return options;
    }
}
