package org.jmpi.launcher;

import java.io.IOException;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.bootstrap.WireFrame;
import org.jmpi.internal.net.Listeners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Tests of the meeting place of two ranks.
abstract class MeetingPlace {
    final byte[] secret = Handshake.newSecret();
    final JobState state = new JobState(2);
    RendezvousServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RendezvousServer(secret, null, 2, state, Listeners.onLoopback(0, 100), AgentDoor.CLOSED);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    RankLine connect() throws IOException {
        return new RankLine(server.address(), secret);
    }

    static WireFrame card(int rank, int round, int content) {
        return WireFrame.of(WireFrame.CARD, new byte[]{(byte) content}, 0, round, rank);
    }
}
