package org.jmpi.internal.transport.tcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jmpi.internal.tls.JobCertificate;
import org.jspecify.annotations.Nullable;

/// Mutual proof of belonging to the job, ahead of everything else on a connection. It blocks.
public interface Proof {

    /// What connections are encrypted by, the proof included; null where they are plain.
    default @Nullable JobCertificate certificate() {
        return null;
    }

    /// Prove to who accepted the connection that this is a rank of the job.
    ///
    /// @throws IOException where the other side isn't of the job
    void connecting(InputStream in, OutputStream out) throws IOException;

    /// Have who connected prove itself; the rank it is.
    ///
    /// @throws IOException where the other side isn't of the job
    int accepting(InputStream in, OutputStream out) throws IOException;
}
