package org.jmpi.launcher.hosts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jmpi.internal.join.SlurmStep;
import org.jspecify.annotations.Nullable;

/// The nodes that Slurm has given to this process's job, in a batch script or a shell of `salloc`.
///
/// @param hosts with their tasks as slots
public record SlurmAllocation(List<HostSpec> hosts) {
    /// Starts a command on a node, whose name follows, then the command for a shell. Beside the job's other steps, with
    /// all that the job has there.
    public static final List<String> SRUN =
            List.of("sh", "-c", "exec srun --quiet --nodes=1 --ntasks=1 --nodelist=\"$0\""
                    + " --overlap --mpi=none --cpu-bind=none --mem=0 --kill-on-bad-exit=0 sh -c \"$1\"");

    private static final String JOB = "SLURM_JOB_ID";

    /// Look for one; null where there is none.
    ///
    /// @throws IllegalArgumentException where this process is one of several tasks of a step: each would start the job
    public static @Nullable SlurmAllocation find(Map<String, String> environment) {
        String nodes = environment.get("SLURM_JOB_NODELIST");
        if (nodes == null || environment.getOrDefault(JOB, "").isEmpty()) {
            return null;
        }
        String started = environment.getOrDefault("SLURM_STEP_NUM_TASKS", "1");
        if (environment.containsKey("SLURM_STEP_ID") && !started.equals("1")) {
            throw new IllegalArgumentException(
                    "srun started " + started + " of this jmpirun, and each would start the whole"
                            + " job; write srun -n " + started + " jmpirun rank PROGRAM, or jmpirun without srun");
        }
        List<HostSpec> hosts = new ArrayList<>();
        int[] tasks = SlurmStep.tasksPerNode(environment.getOrDefault("SLURM_TASKS_PER_NODE", ""));
        for (HostSpec host : HostList.ofOption(nodes)) {
            int slots = hosts.size() < tasks.length ? Math.max(1, tasks[hosts.size()]) : 1;
            hosts.add(new HostSpec(host.name(), slots, HostSpec.NO_LIMIT));
        }
        return new SlurmAllocation(hosts);
    }

    /// How many tasks the user has asked for; null where there is no allocation, or no such number.
    public static @Nullable String tasks(Map<String, String> environment) {
        return environment.getOrDefault(JOB, "").isEmpty() ? null : environment.get("SLURM_NTASKS");
    }
}
