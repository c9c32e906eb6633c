package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.bootstrap.WireFormatException;
import org.jmpi.internal.bootstrap.WireFrame;
import org.jmpi.internal.net.Listeners;
import org.jmpi.internal.tls.JobCertificate;
import org.jmpi.internal.tls.Streams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The ranks' meeting place of a job with a certificate.
@Timeout(60)
class EncryptedMeetingTests {
    private static final int MILLIS = 20_000;

    private final JobCertificate certificate = JobCertificate.make();
    private final byte[] secret = Handshake.newSecret();
    private RendezvousServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RendezvousServer(secret, certificate, 2, new JobState(2), Listeners.onLoopback(0, 100),
                AgentDoor.CLOSED);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Socket connect() throws IOException {
        String address = server.address();
        return new Socket(InetAddress.getLoopbackAddress(),
                Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
    }

    private Streams enter(Socket socket, int rank) throws IOException {
        Streams streams = Streams.connecting(socket, certificate, MILLIS);
        Handshake.asRank(secret, rank, streams.in(), streams.out());
        return streams;
    }

    private void expectThatRanksMeet() throws IOException {
        try (Socket one = connect(); Socket two = connect()) {
            Streams first = enter(one, 0);
            Streams second = enter(two, 1);
            first.out().write(MeetingPlace.card(0, 0, 10).bytes());
            second.out().write(MeetingPlace.card(1, 0, 11).bytes());
            for (Streams rank : new Streams[]{first, second}) {
                int sum = 0;
                for (int i = 0; i < 2; i++) {
                    sum += WireFrame.read(rank.in(), WireFrame.MAX_BODY).tail()[0];
                }
                assertThat(sum).isEqualTo(21);
            }
        }
    }

    @Test
    void ranksWithTheCertificateMeet() throws IOException {
        expectThatRanksMeet();
    }

    @Test
    void aRankWithoutOneLearnsThatItShouldHaveOne() throws IOException {
        try (Socket plain = connect()) {
            assertThatThrownBy(() -> Handshake.asRank(secret, 0, plain.getInputStream(), plain.getOutputStream()))
                    .isInstanceOf(WireFormatException.class)
                    .hasMessageContaining("the other side speaks TLS, and this one doesn't");
        }
        expectThatRanksMeet();
    }

    @Test
    void aStrangerThatKnowsTheSecretAndHasAnotherCertificateIsRefused() throws IOException {
        try (Socket stranger = connect()) {
            JobCertificate other = JobCertificate.make();
            assertThatThrownBy(() -> Streams.connecting(stranger, other, MILLIS)).isInstanceOf(IOException.class)
                    .hasMessageContaining("certificate_unknown");
        }
        expectThatRanksMeet();
    }

    @Test
    void whoHasTheCertificateStillHasToKnowTheSecret() throws IOException {
        try (Socket stranger = connect()) {
            Streams streams = Streams.connecting(stranger, certificate, MILLIS);
            byte[] guess = Handshake.newSecret();
            assertThatThrownBy(() -> Handshake.asRank(guess, 0, streams.in(), streams.out()))
                    .isInstanceOf(IOException.class);
        }
        expectThatRanksMeet();
    }

    @Test
    void garbageKeepsNobodyOut() throws IOException {
        Garbage garbage = new Garbage(1);
        for (int i = 0; i < 300; i++) {
            try (Socket stranger = connect()) {
                stranger.getOutputStream().write(garbage.next());
            }
        }
        expectThatRanksMeet();
    }
}
