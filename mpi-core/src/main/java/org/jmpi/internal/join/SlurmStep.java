package org.jmpi.internal.join;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A task of a Slurm job step.
public final class SlurmStep {
    private SlurmStep() {
    }

    /// What `srun` tells; null where this process is none of its tasks.
    static @Nullable ForeignRank find(Variables variables) {
        if (!variables.has("SLURM_JOB_ID", "SLURM_STEP_ID", "SLURM_PROCID", "SLURM_LOCALID", "SLURM_NODEID")) {
            return null;
        }
        String restarts = variables.text("SLURM_RESTART_COUNT");
        String job = variables.text("SLURM_CLUSTER_NAME") + "-" + variables.text("SLURM_JOB_ID") + "-"
                + variables.text("SLURM_STEP_ID") + "-" + (restarts.isEmpty() ? "0" : restarts);
        int[] tasks = tasksPerNode(variables.text("SLURM_STEP_TASKS_PER_NODE", "SLURM_TASKS_PER_NODE"));
        int node = variables.number("SLURM_NODEID");
        return new ForeignRank("Slurm's srun", "slurm-" + ForeignRank.plain(job), variables.number("SLURM_PROCID"),
                variables.number("SLURM_STEP_NUM_TASKS", "SLURM_NTASKS"), variables.number("SLURM_LOCALID"),
                node >= 0 && node < tasks.length ? tasks[node] : -1,
                firstHost(variables.text("SLURM_STEP_NODELIST", "SLURM_NODELIST")));
    }

    /// Read a list such as `2(x3),1`: two tasks on each of three nodes, then one; empty where it is none.
    public static int[] tasksPerNode(String text) {
        int[] all = new int[0];
        try {
            for (String part : text.split(",", -1)) {
                int open = part.indexOf("(x");
                int tasks = Integer.parseInt(open < 0 ? part : part.substring(0, open));
                int times = open < 0 ? 1 : Integer.parseInt(part.substring(open + 2, part.indexOf(')', open)));
                int start = all.length;
                all = Arrays.copyOf(all, start + times);
                Arrays.fill(all, start, all.length, tasks);
            }
            return all;
        } catch (IllegalArgumentException | IndexOutOfBoundsException notSuchAList) {
            return new int[0];
        }
    }

    /// The first name of a list such as `node[03-05,9],login`.
    static @Nullable String firstHost(String list) {
        int open = list.indexOf('[');
        int comma = list.indexOf(',');
        if (open < 0 || comma >= 0 && comma < open) {
            return list.isEmpty() ? null : comma < 0 ? list : list.substring(0, comma);
        }
        int end = open + 1;
        while (end < list.length() && Character.isDigit(list.charAt(end))) {
            end++;
        }
        int close = list.indexOf(']', open);
        int next = close < 0 ? list.length() : list.indexOf(',', close);
        String tail = close < 0 ? "" : list.substring(close + 1, next < 0 ? list.length() : next);
        return list.substring(0, open) + list.substring(open + 1, end) + tail;
    }
}
