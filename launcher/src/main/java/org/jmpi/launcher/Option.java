package org.jmpi.launcher;

import org.apache.commons.cli.Options;

/// The options of jmpirun: those of one program among several, then those of the whole job.
enum Option {
    RANKS("n", "ranks", "N"), //
    RANKS_AS_MPIRUN("np", "np", "N"), //
    CLASS_PATH("cp", "class-path", "PATH"), //
    CLASS_PATH_AS_JAVA("classpath", "classpath", "PATH"), //
    EXPORT("x", "export", "NAME[=VALUE]"), //
    WORK_DIR("wdir", "wdir", "DIR"), //
    JAVA_OPTIONS("java-options", "java-options", "\"OPTIONS\""), //
    TAG_OUTPUT("tag-output", "tag-output", ""), //
    TIMESTAMP_OUTPUT("timestamp-output", "timestamp-output", ""), //
    OUTPUT_FOLDER("output-filename", "output-filename", "DIR"), //
    STDIN("stdin", "stdin", "RANK|all|none"), //
    HOST("host", "host", "HOST[:SLOTS],..."), //
    HOST_AS_MPICH("hosts", "hosts", "HOST[:SLOTS],..."), //
    HOSTFILE("hostfile", "hostfile", "FILE"), //
    HOSTFILE_AS_MPICH("machinefile", "machinefile", "FILE"), //
    MAP_BY("map-by", "map-by", "slot|core|node"), //
    RANK_BY("rank-by", "rank-by", "slot|node"), //
    RANKS_A_HOST("ppn", "ppn", "N"), //
    SSH_COMMAND("ssh-command", "ssh-command", "\"COMMAND\""), //
    PATH_MAP("path-map", "path-map", "HERE=THERE"), //
    SHIP("ship", "ship", ""), //
    START_TIMEOUT("start-timeout", "start-timeout", "SECONDS"), //
    BIND_TO("bind-to", "bind-to", "core|socket|numa|none"), //
    REPORT_BINDINGS("report-bindings", "report-bindings", ""), //
    TRANSPORT("transport", "transport", "shm|tcp"), //
    TLS("tls", "tls", ""), //
    TRACE_COLLECTIVES("trace-collectives", "trace-collectives", ""), //
    COUNTERS("counters", "counters", "DIR"), //
    PROFILE("profile", "profile", ""), //
    PROFILE_FOLDER("profile-folder", "profile-folder", "DIR"), //
    TIMEOUT("timeout", "timeout", "SECONDS"), //
    ON_DEADLOCK("on-deadlock", "on-deadlock", "abort|report|off"), //
    DRY_RUN("dry-run", "dry-run", ""), //
    VERBOSE("verbose", "verbose", ""), //
    VERSION("version", "version", ""), //
    HELP("h", "help", "[TOPIC]");

    /// The name that the parsed command line knows it by.
    final String key;
    private final String longName;
    private final String argument;

    Option(String key, String longName, String argument) {
        this.key = key;
        this.longName = longName;
        this.argument = argument;
    }

    /// Whether each of several programs has its own.
    boolean isOfProgram() {
        return compareTo(JAVA_OPTIONS) <= 0;
    }

    /// How the user writes it.
    String written() {
        return (key.length() > 2 && this != CLASS_PATH_AS_JAVA && this != HOSTFILE_AS_MPICH ? "--" : "-") + key;
    }

    /// The table for the parser.
    static Options table() {
        Options options = new Options();
        for (Option option : values()) {
            options.addOption(org.apache.commons.cli.Option.builder(option.key)
                    .longOpt(option.longName)
                    .hasArg(!option.argument.isEmpty())
                    .optionalArg(option.argument.startsWith("["))
                    .argName(option.argument)
                    .get());
        }
        return options;
    }
}
