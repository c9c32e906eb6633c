package org.jmpi.internal.bootstrap;

import java.util.List;
import java.util.Map;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jspecify.annotations.Nullable;

/// Another launcher, and how its environment tells how many ranks it started.
///
/// Without this check, `srun -n 4 java …` would silently run four jobs of one rank each.
///
/// @param name      what users call it
/// @param mark      a variable that it always sets
/// @param withMark  a further variable that must be there, or null
/// @param sizes     variables with the number of ranks, the most exact first; none of them set counts as "unknown"
record ForeignLauncher(String name, String mark, @Nullable String withMark, List<String> sizes) {

    private static final ForeignLauncher[] KNOWN = {
        new ForeignLauncher("Open MPI's mpirun", "OMPI_COMM_WORLD_SIZE", null, List.of("OMPI_COMM_WORLD_SIZE")),
        new ForeignLauncher("MPICH's mpiexec (Hydra, PMI)", "PMI_SIZE", null, List.of("PMI_SIZE")),
        new ForeignLauncher("Slurm's srun", "SLURM_PROCID", "SLURM_STEP_ID",
                List.of("SLURM_STEP_NUM_TASKS", "SLURM_NTASKS")),
        new ForeignLauncher("PALS", "PALS_RANKID", null, List.of("PALS_SIZE", "PMI_SIZE")),
        new ForeignLauncher("a PMIx launcher", "PMIX_RANK", null,
                List.of("OMPI_COMM_WORLD_SIZE", "SLURM_STEP_NUM_TASKS")),
        new ForeignLauncher("a Kubernetes indexed Job", "JOB_COMPLETION_INDEX", null, List.of())};

    /// Throw where any launcher's environment says that the job has more than one rank, or doesn't say that it has one.
    ///
    /// @throws MpiException that names the launcher, the variable and the cure
    static void refuseJobsOfMore(Map<String, String> environment) {
        for (ForeignLauncher launcher : KNOWN) {
            launcher.refuse(environment);
        }
    }

    private void refuse(Map<String, String> environment) {
        if (!environment.containsKey(mark) || (withMark != null && !environment.containsKey(withMark))) {
            return;
        }
        String variable = sizeVariable(environment);
        String evidence = variable == null ? mark : variable;
        String value = environment.get(evidence);
        boolean saysOne = variable != null && "1".equals(value);
        if (!saysOne) {
            throw new MpiException(ErrorClass.UNSUPPORTED_OPERATION, name + " started this process (" + evidence + "="
                    + value + "), and jmpi can't join its ranks: each would silently be rank 0 of 1;"
                    + " start the program with `jmpirun -np N` instead");
        }
    }

    private @Nullable String sizeVariable(Map<String, String> environment) {
        for (String variable : sizes) {
            if (environment.containsKey(variable)) {
                return variable;
            }
        }
        return null;
    }
}
