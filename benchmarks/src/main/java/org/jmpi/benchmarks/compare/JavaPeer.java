package org.jmpi.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;

/// Command lines of the Java programs, for MPJ Express and Open MPI's Java bindings.
///
/// @param launch everything up to the number of ranks
/// @param behind everything between that and the figure
/// @param isSlow whether it gets fewer iterations
record JavaPeer(Command launch, List<String> behind, boolean isSlow) implements Program.Commands {

    /// Ping-pong and windows over shared memory: what the Java programs can.
    static boolean supports(Workload workload) {
        return workload.transport().equals("shm") && workload.memory().equals("native")
                && switch (workload.figure()) {
                    case LATENCY, BANDWIDTH, BIBANDWIDTH, MESSAGE_RATE, START_UP -> true;
                    case TAIL, STENCIL, MANY_TO_ONE, MANY_TO_MANY, LIMITS, COLLECTIVES, LARGE_COLLECTIVES,
                            COLLECTIVE_FORMS, COLLECTIVE_OVERLAP, DEVICE, DEVICE_MESSAGES ->
                            false;
                };
    }

    @Override
    public Command of(Workload workload, Effort effort) {
        List<String> words = new ArrayList<>(List.of("-np", Integer.toString(workload.ranks())));
        words.addAll(behind);
        words.add(workload.figure().program());
        if (!workload.isStartUp()) {
            long iterations = isSlow ? effort.iterationsOfSlow(workload) : effort.iterations(workload);
            words.addAll(Program.arguments(workload, iterations, isSlow ? iterations : effort.warmup(workload)));
        }
        return launch.with(words);
    }
}
