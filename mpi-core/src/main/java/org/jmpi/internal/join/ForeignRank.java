package org.jmpi.internal.join;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who this process is in a job that another launcher started, as the environment tells.
///
/// @param launcher  what users call it
/// @param jobId     name of the job; all its ranks have the same, no other job of these hosts does; letters, digits, `-`
/// @param rank      rank in the world
/// @param size      number of ranks; 2 or more
/// @param localRank rank among those of this host
/// @param localSize number of ranks on this host
/// @param firstHost name of rank 0's host, which others can resolve; null where the launcher doesn't tell
public record ForeignRank(String launcher, String jobId, int rank, int size, int localRank, int localSize,
        @Nullable String firstHost) {

    /// Look for a launcher that jmpi can join the ranks of; null where there is none, or it started one rank alone.
    ///
    /// Launchers may have started each other: the innermost counts, and `srun` is often outside.
    public static @Nullable ForeignRank find(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        ForeignRank found = openMpi(variables);
        found = found != null ? found : hydra(variables);
        found = found != null ? found : SlurmStep.find(variables);
        found = found != null ? found : kubernetes(variables);
        return found != null && found.isWhole() ? found : null;
    }

    private boolean isWhole() {
        return size > 1 && rank >= 0 && rank < size && localRank >= 0 && localRank < localSize && localSize <= size;
    }

    /// Whether all ranks are on this host.
    public boolean isOnOneHost() {
        return localSize == size;
    }

    private static @Nullable ForeignRank openMpi(Variables variables) {
        if (!variables.has("OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE", "PMIX_NAMESPACE")) {
            return null;
        }
        // A namespace may come again; the other one is made by chance for each job.
        String job = variables.text("PMIX_NAMESPACE") + "-" + variables.text("OMPI_MCA_orte_precondition_transports");
        return new ForeignRank("Open MPI's mpirun", "ompi-" + plain(job), variables.number("OMPI_COMM_WORLD_RANK"),
                variables.number("OMPI_COMM_WORLD_SIZE"), variables.number("OMPI_COMM_WORLD_LOCAL_RANK"),
                variables.number("OMPI_COMM_WORLD_LOCAL_SIZE"), null);
    }

    private static @Nullable ForeignRank hydra(Variables variables) {
        if (!variables.has("PMI_RANK", "PMI_SIZE", "MPI_LOCALRANKID", Exchange.PMI_FD)) {
            return null;
        }
        return new ForeignRank("MPICH's mpiexec", "hydra", variables.number("PMI_RANK"),
                variables.number("PMI_SIZE"), variables.number("MPI_LOCALRANKID"),
                variables.number("MPI_LOCALNRANKS"), null);
    }

    private static @Nullable ForeignRank kubernetes(Variables variables) {
        if (!variables.has(GivenExchange.INDEX, GivenExchange.SIZE, GivenExchange.MEET, GivenExchange.SECRET)) {
            return null;
        }
        return new ForeignRank("a Kubernetes Job", "k8s-" + plain(variables.text(GivenExchange.MEET)),
                variables.number(GivenExchange.INDEX), variables.number(GivenExchange.SIZE), 0, 1, null);
    }

    static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9-]", "-");
    }
}
