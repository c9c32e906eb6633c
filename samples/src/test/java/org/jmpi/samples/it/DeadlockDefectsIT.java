package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jmpi.samples.defects.Deadlocks;
import org.jmpi.samples.defects.Defect;
import org.jmpi.samples.defects.Verdict;
import org.jmpi.samples.it.programs.Deadlocked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Each deadlock is reported, and ends its job; in turn over shared memory and sockets.
@RealProcesses
class DeadlockDefectsIT {
    private static final int DEADLOCK = 125;
    private static final List<String> TRANSPORTS = List.of("shm", "tcp");
    private static final List<Defect> DEADLOCKS = Deadlocks.defects();

    @ParameterizedTest
    @FieldSource("DEADLOCKS")
    void aDeadlockGetsItsVerdict(Defect defect) throws Exception {
        String transport = TRANSPORTS.get(DEADLOCKS.indexOf(defect) % TRANSPORTS.size());
        Result result = Launch.program(defect.ranks(), transport, Deadlocked.class, defect.name()).run();
        Verdict.Deadlock verdict = (Verdict.Deadlock) defect.verdict();
        assertThat(result.failure(DEADLOCK)).startsWith("jmpirun: deadlock: ").contains(verdict.words());
    }
}
