package org.jmpi.internal.join;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jmpi.internal.tls.JobCertificate;
import org.jspecify.annotations.Nullable;

/// Who started the ranks has told all of them beforehand: a Kubernetes manifest that `jmpirun k8s` wrote.
final class GivenExchange implements Exchange {
    /// Variable with the rank, as Kubernetes sets it.
    static final String INDEX = "JOB_COMPLETION_INDEX";
    /// Variable with the number of ranks.
    static final String SIZE = "JMPI_SIZE";
    /// Variable with `host:port` of rank 0.
    static final String MEET = "JMPI_MEET";
    /// Variable with the job's secret in hex.
    static final String SECRET = "JMPI_SECRET";
    /// Variable with the job's certificate, where it has one.
    private static final String TLS = "JMPI_TLS";

    private final Map<String, String> environment;

    GivenExchange(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void publish(Meeting meeting) throws IOException {
        if (meeting.certificate() != null && certificate() == null) {
            throw new IOException("the job's manifest has no certificate, which --tls needs; write it anew, with"
                    + " jmpirun k8s --tls");
        }
    }

    @Override
    public Meeting await() {
        return new Meeting(List.of(environment.getOrDefault(MEET, "")), secret(), certificate());
    }

    @Override
    public byte[] secret() {
        return HexFormat.of().parseHex(environment.getOrDefault(SECRET, ""));
    }

    @Override
    public @Nullable JobCertificate certificate() {
        String text = environment.get(TLS);
        return text == null ? null : JobCertificate.of(text);
    }

    @Override
    public int port() {
        String meet = environment.getOrDefault(MEET, "");
        return Integer.parseInt(meet.substring(meet.lastIndexOf(':') + 1));
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
