package org.jmpi.launcher;

import java.util.ArrayList;
import java.util.List;

/// Each rank's share of its host, as JVM options: heap, collector and compiler threads, cores.
///
/// An option is left out where the user gives one of the same kind. Processors are shared out through
/// `ActiveProcessorCount`, which collectors, compilers and common pools follow; memory as a percentage, which the JVM
/// takes of the container's limit where there is one.
final class RankJvmOptions {
    /// Part of the host's memory that all ranks' heaps may take together; the rest is for native memory, shared
    /// segments and the system.
    private static final double HEAP_PERCENT = 75;

    /// Ranks a core from which on a job's start takes most of its time, and memory for each: hundreds on a few cores.
    private static final int CROWD = 16;

    private static final List<String> JDK_PACKAGES = List.of("java", "jdk", "sun");

    private final int ranks;
    private final int cores;
    private final List<String> users;

    /// @param ranks ranks on this host
    /// @param cores processors of this host
    /// @param users the user's own JVM options
    RankJvmOptions(int ranks, int cores, List<String> users) {
        this.ranks = ranks;
        this.cores = cores;
        this.users = users;
    }

    /// The options, jmpirun's first, so that the user's win.
    List<String> list() {
        List<String> options = new ArrayList<>();
        options.add("-XX:-UsePerfData");
        options.add("--enable-native-access=ALL-UNNAMED");
        addCompilation(options);
        addProcessors(options);
        addCollector(options);
        addHeap(options);
        options.addAll(users);
        return options;
    }

    /// Processors a rank may count on; at least 1.
    int share() {
        return Math.max(1, cores / ranks);
    }

    /// Ten times the calls before a method of the JDK is compiled first: half of a start's time is compiling else. Loops are
    /// compiled as early as ever, and so are the program's methods and jmpi's, which are called some times a step.
    ///
    /// In a crowd a hundred times the calls for all, and one compiler only.
    private void addCompilation(List<String> options) {
        if (isCrowded()) {
            options.add("-XX:Tier3InvocationThreshold=20000");
            options.add("-XX:Tier3MinInvocationThreshold=10000");
            options.add("-XX:Tier3CompileThreshold=200000");
            options.add("-XX:TieredStopAtLevel=1");
            return;
        }
        // Else each of them is printed.
        options.add("-XX:CompileCommand=quiet");
        for (String packages : JDK_PACKAGES) {
            options.add("-XX:CompileCommand=CompileThresholdScaling," + packages + ".*::*,10.0");
        }
    }

    private boolean isCrowded() {
        return ranks / CROWD >= cores;
    }

    private void addProcessors(List<String> options) {
        if (!usersHave("-XX:ActiveProcessorCount=")) {
            options.add("-XX:ActiveProcessorCount=" + share());
        }
    }

    private void addCollector(List<String> options) {
        if (usersChooseCollector()) {
            return;
        }
        if (share() == 1) {
            options.add("-XX:+UseSerialGC");
            return;
        }
        options.add("-XX:+UseG1GC");
        if (!usersHave("-XX:ParallelGCThreads=")) {
            options.add("-XX:ParallelGCThreads=" + share());
        }
    }

    private boolean usersChooseCollector() {
        for (String option : users) {
            if (option.startsWith("-XX:+Use") && option.endsWith("GC")) {
                return true;
            }
        }
        return false;
    }

    private void addHeap(List<String> options) {
        if (usersHave("-Xmx") || usersHave("-XX:MaxHeapSize=") || usersHave("-XX:MaxRAM")) {
            return;
        }
        String percent = Double.toString(Math.round(HEAP_PERCENT * 1000 / ranks) / 1000.0);
        options.add("-XX:MaxRAMPercentage=" + percent);
        // What holds instead on hosts of less than about 250 MB.
        options.add("-XX:MinRAMPercentage=" + percent);
    }

    private boolean usersHave(String start) {
        for (String option : users) {
            if (option.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
