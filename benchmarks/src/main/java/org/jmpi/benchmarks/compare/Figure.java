package org.jmpi.benchmarks.compare;

import java.util.List;

/// What is measured.
enum Figure {
    LATENCY("latency", "latency"), //
    BANDWIDTH("bandwidth", "bandwidth"), //
    BIBANDWIDTH("bibandwidth", "bibandwidth"), //
    MESSAGE_RATE("messagerate", "messagerate"), //
    TAIL("tail", "tail"), //
    MANY_TO_ONE("multithread", "multithread_many_to_one", "--threads", "4", "--pattern", "many-to-one"), //
    MANY_TO_MANY("multithread", "multithread_many_to_many", "--threads", "4", "--pattern", "many-to-many"), //
    START_UP("hello", "startup"),
    /// All limits of the machine, by the limits program.
    LIMITS("", "limits");

    private final String program;
    private final String series;
    private final List<String> options;

    Figure(String program, String series, String... options) {
        this.program = program;
        this.series = series;
        this.options = List.of(options);
    }

    /// The program that measures it: `bench:NAME`, and the peers' first argument.
    String program() {
        return program;
    }

    /// Its name in the CSV output.
    String series() {
        return series;
    }

    /// What its program is told beyond sizes and counts.
    List<String> options() {
        return options;
    }
}
