package org.jmpi.launcher;

import java.io.IOException;
import java.net.Socket;
import org.jmpi.internal.tls.Streams;

/// Takes the connections of agents that have proved to belong to the job.
@FunctionalInterface
interface AgentDoor {
    /// A job on one host has no agents.
    AgentDoor CLOSED = (host, _, _) -> {
        throw new IOException("host=" + host + ": this job has no agents");
    };

    /// Serve an agent; blocks until its connection is of no use any more.
    ///
    /// @param host    number of its host, as it claims
    /// @param streams the socket's, of which the proof is read
    void serve(int host, Socket socket, Streams streams) throws IOException;
}
