package org.jmpi.benchmarks.compare;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Consumer;

/// Runs the participants in turn, round by round, so that what disturbs the machine disturbs all of them.
final class Rounds {
    /// A run that failed so often isn't tried again.
    private static final int TRIES = 2;

    private final List<Participant> participants;
    private final Effort effort;
    private final Consumer<String> progress;
    private final Map<Run, Integer> failures = new HashMap<>();
    private final SequencedSet<String> complaints = new LinkedHashSet<>();

    private record Run(PeerName who, Workload workload) {
    }

    /// @param participants in the order in which they run
    /// @param progress     is told what is run
    Rounds(List<Participant> participants, Effort effort, Consumer<String> progress) {
        this.participants = participants;
        this.effort = effort;
        this.progress = progress;
    }

    /// Run all rounds; blocks for minutes.
    Measurements run(SequencedSet<Workload> workloads) throws InterruptedException {
        Measurements measurements = new Measurements();
        for (int round = 0; round < effort.rounds(); round++) {
            for (Workload workload : workloads) {
                progress.accept("round " + (round + 1) + " of " + effort.rounds() + ": " + workload);
                for (Participant participant : participants) {
                    measure(participant, workload, round, measurements);
                }
            }
        }
        return measurements;
    }

    /// What failed, each once.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void measure(Participant participant, Workload workload, int round, Measurements measurements)
            throws InterruptedException {
        Run run = new Run(participant.name(), workload);
        if (!participant.supports(workload) || failures.getOrDefault(run, 0) >= TRIES) {
            return;
        }
        try {
            measurements.add(participant.name(), workload, round, participant.measure(workload, effort));
        } catch (RunFailedException e) {
            failures.merge(run, 1, Integer::sum);
            complaints.add(participant.name() + ", " + workload + ": " + e.getMessage());
        }
    }
}
