package org.jmpi.benchmarks.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a job's start costs at least: one JVM where a launcher stands, then all ranks' JVMs at once.
///
/// @param java the command that runs a program that does nothing but print a line
record BareJvms(Command java, ProcessRunner runner) implements Participant {

    @Override
    public PeerName name() {
        return PeerName.BARE_JVMS;
    }

    @Override
    public boolean supports(Workload workload) {
        return workload.isStartUp() && workload.hosts() == 0;
    }

    @Override
    public List<Sample> measure(Workload workload, Effort effort) throws RunFailedException, InterruptedException {
        long start = System.nanoTime();
        runAtOnce(1);
        runAtOnce(workload.ranks());
        return List.of(Program.startUp(workload, (System.nanoTime() - start) / 1e6));
    }

    private void runAtOnce(int count) throws RunFailedException, InterruptedException {
        List<Process> started = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                started.add(ProcessRunner.startSilently(java));
            }
        } catch (IOException e) {
            throw new RunFailedException("can't be run: " + e.getMessage());
        }
        for (Process process : started) {
            if (!runner.endsInTime(process) || process.exitValue() != 0) {
                throw new RunFailedException("a bare JVM failed: " + java);
            }
        }
    }
}
