package org.jmpi.benchmarks.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// jmpi's command lines: `./jmpirun … bench:NAME`, which warms up until the compiler is done.
record Jmpi(Path jmpirun) implements Program.Commands {

    @Override
    public Command of(Workload workload, Effort effort) {
        List<String> words = new ArrayList<>(List.of("-np", Integer.toString(workload.ranks())));
        words.addAll(workload.hosts() == 0 ? List.of("--transport", workload.transport())
                : List.of("--host", workload.hostList()));
        if (workload.figure().isOfDevice()) {
            words.addAll(List.of("--java-options", "-Djmpi.device=opencl:0"));
        }
        if (workload.isStartUp()) {
            words.add("sample:" + workload.figure().program());
        } else {
            words.add("bench:" + workload.figure().program());
            words.addAll(extent(workload, effort));
            words.addAll(workload.figure().options());
            words.addAll(List.of("--memory", workload.memory(), "--csv"));
        }
        return Command.of(jmpirun.toString()).with(words);
    }

    private static List<String> extent(Workload workload, Effort effort) {
        if (workload.figure().isOfDevice()) {
            return List.of("--millis", Long.toString(effort.millisOfDevice()));
        }
        return workload.figure().isBatch() ? List.of("--millis", Long.toString(effort.millisOfBatch()))
                : List.of("--sizes", Long.toString(workload.bytes()), "--iterations",
                        Long.toString(effort.iterationsOfJmpi(workload)));
    }
}
