package org.jmpi.internal.bootstrap;

import java.util.HexFormat;
import java.util.Map;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.tls.JobCertificate;
import org.jspecify.annotations.Nullable;

/// Who this process is in its job, as the launcher's environment tells.
///
/// @param jobId      name of the job, unique on its hosts; letters, digits and `-`
/// @param rank       rank in the world
/// @param size       number of ranks
/// @param localRank  rank among those the launcher put on this host
/// @param localSize  number of ranks on this host
/// @param rendezvous `host:port` of the launcher, null for a job of one rank without a launcher
/// @param secret     the job's key for challenge-response; 32 bytes
/// @param certificate what all connections are encrypted by, null where they are plain
public record JobSpec(String jobId, int rank, int size, int localRank, int localSize, @Nullable String rendezvous,
        byte[] secret, @Nullable JobCertificate certificate) {

    /// Name of the variable with [#jobId].
    public static final String JOB = "JMPI_JOB";
    /// Name of the variable with [#rank].
    public static final String RANK = "JMPI_RANK";
    /// Name of the variable with [#size].
    public static final String SIZE = "JMPI_SIZE";
    /// Name of the variable with [#localRank].
    public static final String LOCAL_RANK = "JMPI_LOCAL_RANK";
    /// Name of the variable with [#localSize].
    public static final String LOCAL_SIZE = "JMPI_LOCAL_SIZE";
    /// Name of the variable with the number of the host in its job.
    public static final String HOST = "JMPI_HOST";
    /// Name of the variable with [#rendezvous].
    public static final String RENDEZVOUS = "JMPI_RENDEZVOUS";
    /// Name of the variable with [#secret], in hex.
    public static final String SECRET = "JMPI_SECRET";
    /// Name of the variable with [#certificate], where there is one.
    public static final String TLS = "JMPI_TLS";

    /// Read who this process is; a job of one rank where no launcher started it.
    ///
    /// @throws MpiException where another launcher's environment says that there are more ranks, or jmpirun's is damaged;
    ///                      the message names the cure
    public static JobSpec fromEnvironment(Map<String, String> environment) {
        if (!environment.containsKey(RENDEZVOUS)) {
            ForeignLauncher.refuseJobsOfMore(environment);
            return alone();
        }
        JobSpec spec = new JobSpec(text(environment, JOB), number(environment, RANK), number(environment, SIZE),
                number(environment, LOCAL_RANK), number(environment, LOCAL_SIZE), text(environment, RENDEZVOUS),
                secret(environment), certificate(environment));
        if (spec.rank >= spec.size || spec.localRank >= spec.localSize || spec.localSize > spec.size) {
            throw damaged("rank=" + spec.rank + ", size=" + spec.size + ", localRank=" + spec.localRank
                    + ", localSize=" + spec.localSize + " contradict each other");
        }
        return spec;
    }

    /// Tell a process of the job so; the counterpart of [#fromEnvironment].
    public void addTo(Map<String, String> environment) {
        environment.put(JOB, jobId);
        environment.put(RANK, Integer.toString(rank));
        environment.put(SIZE, Integer.toString(size));
        environment.put(LOCAL_RANK, Integer.toString(localRank));
        environment.put(LOCAL_SIZE, Integer.toString(localSize));
        environment.put(RENDEZVOUS, String.valueOf(rendezvous));
        environment.put(SECRET, HexFormat.of().formatHex(secret));
        environment.remove(TLS);
        if (certificate != null) {
            environment.put(TLS, certificate.text());
        }
    }

    private static JobSpec alone() {
        String jobId = "alone-" + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
        return new JobSpec(jobId, 0, 1, 0, 1, null, Handshake.newSecret(), null);
    }

    private static String text(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw damaged(name + " is missing");
        }
        return value;
    }

    private static int number(Map<String, String> environment, String name) {
        String value = text(environment, name);
        try {
            int number = Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // The same message serves below.
        }
        throw damaged(name + "=" + value + " is no number of 0 or more");
    }

    private static byte[] secret(Map<String, String> environment) {
        String hex = text(environment, SECRET);
        try {
            byte[] secret = HexFormat.of().parseHex(hex);
            if (secret.length == JobKey.LENGTH) {
                return secret;
            }
        } catch (IllegalArgumentException notHex) {
            // The same message serves below; it doesn't repeat the secret.
        }
        throw damaged(SECRET + " is not " + JobKey.LENGTH + " bytes in hex");
    }

    private static @Nullable JobCertificate certificate(Map<String, String> environment) {
        String text = environment.get(TLS);
        try {
            return text == null ? null : JobCertificate.of(text);
        } catch (IllegalArgumentException notHex) {
            throw damaged(TLS + " is no certificate and key in hex");
        }
    }

    private static MpiException damaged(String what) {
        return new MpiException(ErrorClass.INTERN, "jmpirun's environment is damaged: " + what
                + "; pass all JMPI_ variables on, or none");
    }
}
