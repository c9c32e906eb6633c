package org.jmpi.launcher.doctor;

import java.util.List;
import java.util.Map;

/// Looks at this machine.
public final class Doctor {
    private Doctor() {
    }

    /// What it has and what it lacks, in lines for people.
    public static String report(Map<String, String> environment) {
        Commands commands = new Commands(environment.getOrDefault("PATH", ""));
        List<Finding> findings = List.of(Machine.jdk(), Machine.compiler(), Machine.cores(), Machine.memory(),
                SharedMemory.segments(), SharedMemory.directReads(), Commands.sessions(), Libraries.openCl(),
                Libraries.cuda(), commands.ssh(), commands.slurm());
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> text.append(finding.line()));
        long missing = findings.stream().filter(finding -> !finding.isThere()).count();
        return text.append(missing == 0 ? "nothing is missing\n"
                : "what is missing costs a feature or speed, as said above; jobs on this host need a JDK alone\n")
                .toString();
    }
}
