package org.jmpi.internal.bootstrap;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.join.Exchange;
import org.jmpi.internal.join.ForeignRank;
import org.jmpi.internal.join.Meeting;
import org.jmpi.internal.tls.JobCertificate;
import org.jspecify.annotations.Nullable;

/// A job whose ranks another launcher started: `srun`, `mpirun`, Kubernetes. They find each other without a jmpirun.
///
/// ```
/// rank 0   Hub listens ─▶ Exchange.publish(where, secret) ─┐
/// others   Exchange.await ◀────────────────────────────────┘ ─▶ JobSpec, as jmpirun would have told
/// ```
public final class ForeignJob {
    private static final System.Logger LOG = System.getLogger("org.jmpi.startup");

    private final JobSpec spec;
    private final @Nullable Hub hub;

    private ForeignJob(JobSpec spec, @Nullable Hub hub) {
        this.spec = spec;
        this.hub = hub;
    }

    /// Join; blocks until rank 0 has told where to meet.
    ///
    /// @param settings rank 0's count; another's say only whether it insists on encryption
    /// @return null where no other launcher started this process with others
    /// @throws MpiException where the ranks can't find each other; the message names the cure
    public static @Nullable ForeignJob join(Map<String, String> environment, HubSettings settings) {
        ForeignRank rank = environment.containsKey(JobSpec.RENDEZVOUS) ? null : ForeignRank.find(environment);
        if (rank == null) {
            return null;
        }
        long patience = Long.getLong(RendezvousClient.TIMEOUT_PROPERTY, RendezvousClient.TIMEOUT_SECONDS);
        try {
            Exchange exchange = Exchange.of(rank, environment, patience);
            return rank.rank() == 0 ? lead(rank, exchange, settings) : follow(rank, exchange, settings);
        } catch (IOException failed) {
            throw new MpiException(ErrorClass.IO,
                    "the ranks that " + rank.launcher() + " started can't find each other: "
                            + failed.getMessage(),
                    failed);
        }
    }

    private static ForeignJob lead(ForeignRank rank, Exchange exchange, HubSettings settings)
            throws IOException {
        byte[] given = exchange.secret();
        byte[] secret = given != null ? given : Handshake.newSecret();
        JobCertificate certificate = exchange.certificate();
        if (certificate == null && settings.tls()) {
            certificate = JobCertificate.make();
        }
        Hub hub = new Hub(secret, certificate, rank.size(), rank.isOnOneHost(), exchange.port(), settings);
        Meeting meeting = new Meeting(hub.addresses(), secret, certificate);
        hub.start(() -> closeQuietly(exchange));
        exchange.publish(meeting);
        return new ForeignJob(spec(rank, meeting), hub);
    }

    private static ForeignJob follow(ForeignRank rank, Exchange exchange, HubSettings settings) throws IOException {
        Meeting meeting = exchange.await();
        if (settings.tls() && meeting.certificate() == null) {
            throw new IOException("rank " + rank.rank() + " is to encrypt its connections, and rank 0 isn't; start all"
                    + " ranks with --tls, or none of them");
        }
        return new ForeignJob(spec(rank, meeting), null);
    }

    private static JobSpec spec(ForeignRank rank, Meeting meeting) {
        return new JobSpec(rank.jobId(), rank.rank(), rank.size(), rank.localRank(), rank.localSize(),
                MeetingDial.PREFIX + String.join(",", meeting.addresses()), meeting.secret(), meeting.certificate());
    }

    private static void closeQuietly(Closeable exchange) {
        try {
            exchange.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "what told ranks where to meet isn't gone", e);
        }
    }

    /// What this rank is told.
    public JobSpec spec() {
        return spec;
    }

    /// Wait until no other rank needs this process any more; blocks where it is rank 0's.
    public void awaitOthers() throws InterruptedException {
        if (hub != null) {
            hub.awaitOthers(spec.rank());
            hub.close();
        }
    }
}
