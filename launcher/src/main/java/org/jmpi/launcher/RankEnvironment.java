package org.jmpi.launcher;

import java.util.Map;
import org.jmpi.internal.bootstrap.JobSpec;

/// Puts what a rank needs to know into its environment: the secret stands there and on no command line.
///
/// @param jobId      name of the job
/// @param invocation what the user asked for
/// @param rendezvous `host:port` of the wire-up
/// @param secret     the job's key in hex
/// @param cores      processors of this host; a rank's JVM sees its share only
record RankEnvironment(String jobId, Invocation invocation, String rendezvous, String secret, int cores) {
    /// Name of the variable with `--transport`.
    static final String TRANSPORT = "JMPI_TRANSPORT";
    /// Name of the variable with the number of this host's processors.
    static final String CORES = "JMPI_CORES";

    /// Add one rank's variables.
    void addTo(Map<String, String> environment, int rank) {
        environment.putAll(invocation.exports());
        environment.put(JobSpec.JOB, jobId);
        environment.put(JobSpec.RANK, Integer.toString(rank));
        environment.put(JobSpec.SIZE, Integer.toString(invocation.ranks()));
        environment.put(JobSpec.LOCAL_RANK, Integer.toString(rank));
        environment.put(JobSpec.LOCAL_SIZE, Integer.toString(invocation.ranks()));
        environment.put(JobSpec.RENDEZVOUS, rendezvous);
        environment.put(JobSpec.SECRET, secret);
        environment.put(CORES, Integer.toString(cores));
        environment.remove(TRANSPORT);
        if (invocation.transport() != null) {
            environment.put(TRANSPORT, invocation.transport());
        }
    }
}
