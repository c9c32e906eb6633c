package org.jmpi.launcher;

import java.nio.file.Path;
import java.util.Map;
import org.jmpi.internal.bootstrap.JobSpec;
import org.jmpi.internal.tls.JobCertificate;
import org.jmpi.launcher.hosts.Placement;
import org.jspecify.annotations.Nullable;

/// Puts what a rank needs to know into its environment: secret and certificate stand there and on no command line.
///
/// @param jobId      name of the job
/// @param plan       what each rank runs
/// @param placement  where
/// @param rendezvous `host:port` of the wire-up
/// @param secret     the job's key
/// @param certificate what connections are encrypted by, null where they are plain
/// @param cores      processors of this host; a rank's JVM sees its share only
/// @param status     the job's status file, or null where there is none
record RankEnvironment(String jobId, JobPlan plan, Placement placement, String rendezvous, byte[] secret,
        @Nullable JobCertificate certificate, int cores, @Nullable Path status) {
    /// Name of the variable with `--transport`.
    static final String TRANSPORT = "JMPI_TRANSPORT";
    /// Name of the variable with the number of this host's processors.
    static final String CORES = "JMPI_CORES";

    /// Name of the variable with the job's status file, empty where there is none: ranks are not to make one.
    static final String STATUS = "JMPI_STATUS";

    /// Add one rank's variables.
    void addTo(Map<String, String> environment, int rank) {
        environment.putAll(plan.of(rank).invocation().exports());
        new JobSpec(jobId, rank, plan.ranks(), placement.localRank(rank), placement.localSize(rank), rendezvous, secret,
                certificate).addTo(environment);
        environment.put(JobSpec.HOST, Integer.toString(placement.hostOf(rank)));
        environment.put(CORES, Integer.toString(cores));
        environment.put(STATUS, status == null ? "" : status.toString());
        environment.remove(TRANSPORT);
        String transport = plan.options().transport();
        if (transport != null) {
            environment.put(TRANSPORT, transport);
        }
    }
}
