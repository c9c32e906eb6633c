package org.jmpi.launcher;

import java.nio.file.Path;
import java.util.Map;
import org.jmpi.internal.bootstrap.JobSpec;
import org.jspecify.annotations.Nullable;

/// Puts what a rank needs to know into its environment: the secret stands there and on no command line.
///
/// @param jobId      name of the job
/// @param plan       what each rank runs
/// @param rendezvous `host:port` of the wire-up
/// @param secret     the job's key in hex
/// @param cores      processors of this host; a rank's JVM sees its share only
/// @param status     the job's status file, or null where there is none
record RankEnvironment(String jobId, JobPlan plan, String rendezvous, String secret, int cores,
        @Nullable Path status) {
    /// Name of the variable with `--transport`.
    static final String TRANSPORT = "JMPI_TRANSPORT";
    /// Name of the variable with the number of this host's processors.
    static final String CORES = "JMPI_CORES";

    /// Name of the variable with the job's status file.
    static final String STATUS = "JMPI_STATUS";

    /// Add one rank's variables.
    void addTo(Map<String, String> environment, int rank) {
        environment.putAll(plan.of(rank).invocation().exports());
        environment.put(JobSpec.JOB, jobId);
        environment.put(JobSpec.RANK, Integer.toString(rank));
        environment.put(JobSpec.SIZE, Integer.toString(plan.ranks()));
        environment.put(JobSpec.LOCAL_RANK, Integer.toString(rank));
        environment.put(JobSpec.LOCAL_SIZE, Integer.toString(plan.ranks()));
        environment.put(JobSpec.RENDEZVOUS, rendezvous);
        environment.put(JobSpec.SECRET, secret);
        environment.put(CORES, Integer.toString(cores));
        environment.remove(STATUS);
        if (status != null) {
            environment.put(STATUS, status.toString());
        }
        environment.remove(TRANSPORT);
        String transport = plan.options().transport();
        if (transport != null) {
            environment.put(TRANSPORT, transport);
        }
    }
}
