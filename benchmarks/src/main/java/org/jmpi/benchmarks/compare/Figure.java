package org.jmpi.benchmarks.compare;

import java.util.List;

/// What is measured.
enum Figure {
    LATENCY("latency", "latency"), //
    BANDWIDTH("bandwidth", "bandwidth"), //
    BIBANDWIDTH("bibandwidth", "bibandwidth"), //
    MESSAGE_RATE("messagerate", "messagerate"), //
    TAIL("tail", "tail"), //
    STENCIL("stencil", "stencil"), //
    MANY_TO_ONE("multithread", "multithread_many_to_one", "--threads", "4", "--pattern", "many-to-one"), //
    MANY_TO_MANY("multithread", "multithread_many_to_many", "--threads", "4", "--pattern", "many-to-many"), //
    /// Many collectives at many sizes, each a series by its own name, in one run.
    COLLECTIVES("collectives", "collectives", "--only", "barrier,bcast,allReduce,allGather,allToAll", "--sizes",
            "8,8K,1M"), //
    LARGE_COLLECTIVES("collectives", "large collectives", "--only", "bcast,allReduce,allGather,allToAll", "--sizes",
            "1M"), //
    COLLECTIVE_FORMS("collectives", "collective forms", "--only", "allReduce", "--sizes", "8", "--form",
            "blocking,persistent"), //
    COLLECTIVE_OVERLAP("overlap", "collectives' overlap", "--only", "allReduce,allToAll", "--sizes", "1M"), //
    /// A device's copies, launches and kernels.
    DEVICE("gpu", "device", "--sizes", "1M"), //
    /// The same, and messages.
    DEVICE_MESSAGES("gpu", "device's messages", "--sizes", "1M"), //
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

    /// Its name in the CSV output; of a batch a name for it, its series have their own.
    String series() {
        return series;
    }

    /// What its program is told beyond sizes and counts.
    List<String> options() {
        return options;
    }

    /// Whether one run measures many series and sizes, each for some time rather than some number of rounds.
    boolean isBatch() {
        return program.equals("collectives") || program.equals("overlap") || isOfDevice();
    }

    /// Whether it is about devices rather than MPI.
    boolean isOfDevice() {
        return program.equals("gpu");
    }

    /// Whether a rank has several threads, which then mustn't share a core.
    boolean hasThreads() {
        return program.equals("multithread");
    }
}
