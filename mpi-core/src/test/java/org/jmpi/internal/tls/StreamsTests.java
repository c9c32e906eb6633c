package org.jmpi.internal.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Encrypted lines, and who has no business on them. One side is the test's thread, the other one beside it.
@Timeout(60)
class StreamsTests {
    private static final int MILLIS = 20_000;
    private static final int LONG = 3_000_000;

    private final JobCertificate certificate = JobCertificate.make();
    private final ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor();
    private Socket connecting;
    private Socket accepted;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            connecting = new Socket(server.getInetAddress(), server.getLocalPort());
            accepted = server.accept();
        }
    }

    @AfterEach
    void close() throws IOException {
        connecting.close();
        accepted.close();
        beside.close();
    }

    private <T> Future<T> beside(Callable<T> action) {
        return beside.submit(action);
    }

    private Streams accept() throws IOException {
        return Streams.accepting(accepted, certificate, MILLIS);
    }

    private void expectRefusal(ThrowingCallable action, String message) {
        assertThatThrownBy(action).isInstanceOf(IOException.class).hasMessageContaining(message);
    }

    private void expectRefusal(Future<?> action, String message) {
        assertThatThrownBy(action::get).isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }

    @Test
    void carryEverythingBothWaysInPiecesOfAnySize() throws Exception {
        long seed = System.nanoTime();
        Future<Streams> other = beside(this::accept);
        Streams here = Streams.connecting(connecting, certificate, MILLIS);
        Streams there = other.get();
        Future<?> writer = beside(() -> write(here, seed));
        Future<?> back = beside(() -> write(there, seed + 1));
        Future<byte[]> got = beside(() -> read(there, seed + 2));
        assertThat(read(here, seed + 3)).as("seed=%d", seed).isEqualTo(data(seed + 1));
        assertThat(got.get()).as("seed=%d", seed).isEqualTo(data(seed));
        writer.get();
        back.get();
        accepted.shutdownOutput();
        assertThat(here.in().read()).as("the end").isEqualTo(-1);
    }

    private static byte[] data(long seed) {
        byte[] data = new byte[LONG];
        new Random(seed).nextBytes(data);
        return data;
    }

    private static Void write(Streams streams, long seed) throws IOException {
        byte[] data = data(seed);
        Random random = new Random(seed);
        for (int sent = 0; sent < LONG;) {
            int now = Math.min(LONG - sent, 1 + random.nextInt(100_000));
            streams.out().write(data, sent, now);
            sent += now;
        }
        return null;
    }

    private static byte[] read(Streams streams, long seed) throws IOException {
        byte[] data = new byte[LONG];
        Random random = new Random(seed);
        for (int got = 0; got < LONG;) {
            int now = streams.in().read(data, got, Math.min(LONG - got, 1 + random.nextInt(50_000)));
            assertThat(now).isPositive();
            got += now;
        }
        return data;
    }

    @Test
    void aPlainPeerIsRefused() throws Exception {
        Future<Streams> other = beside(this::accept);
        connecting.getOutputStream().write(new byte[]{0x6a, 2, 1, 0, 32});
        expectRefusal(other, "the other side speaks no TLS: first byte=106, expected=20 to 23; start the launcher and"
                + " all ranks with --tls, or none of them");
        accepted.close();
        assertThat(connecting.getInputStream().readAllBytes()).as("a hello of TLS").startsWith(22, 3);
    }

    @Test
    void garbageInPlaceOfAHandshakeEndsTheConnection() throws Exception {
        for (byte[] garbage : new byte[][]{{22, 3, 3, 0, 4, 9, 9, 9, 9}, {22, 3, 3, (byte) 0xff, (byte) 0xff},
            {23, 3, 3, 0, 1, 0}, {22, 3, 3, 0, 0}, "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)}) {
            Future<Streams> other = beside(this::accept);
            connecting.getOutputStream().write(garbage);
            connecting.shutdownOutput();
            assertThatThrownBy(other::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(IOException.class);
            connecting.close();
            accepted.close();
            connect();
        }
    }

    @Test
    void whoSaysNothingIsGivenUp() {
        assertThatThrownBy(() -> Streams.accepting(accepted, certificate, 50)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Streams.connecting(connecting, certificate, 50)).isInstanceOf(IOException.class);
    }

    @Test
    void anotherJobsCertificateIsRefusedByBothSides() throws Exception {
        Future<Streams> other = beside(this::accept);
        JobCertificate stranger = JobCertificate.make();
        expectRefusal(() -> Streams.connecting(connecting, stranger, MILLIS),
                "the two sides didn't prove to each other by TLS that they belong to one job");
        expectRefusal(other, "it has another certificate than this job's");
    }

    @Test
    void whoAcceptsHasToShowTheCertificateToo() throws Exception {
        Future<Void> trusting = beside(() -> {
            try (SSLSocket socket = trustingClient()) {
                socket.startHandshake();
                int ignored = socket.getInputStream().read();
                throw new AssertionError("let in");
            } catch (IOException refused) {
                return null;
            }
        });
        expectRefusal(() -> Streams.connecting(connecting, certificate, MILLIS), "Empty client certificate chain");
        connecting.close();
        trusting.get();
    }

    /// A side of TLS that trusts all and shows nothing.
    private SSLSocket trustingClient() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[]{new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {
                throw new AssertionError("a client trusts servers");
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {
                // All are.
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }}, null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket(accepted, "host", accepted.getPort(), true);
        socket.setUseClientMode(true);
        return socket;
    }

    @Test
    void anEndInMidRecordIsAnError() throws Exception {
        Future<Streams> other = beside(this::accept);
        Streams here = Streams.connecting(connecting, certificate, MILLIS);
        Streams there = other.get();
        accepted.getOutputStream().write(new byte[]{23, 3, 3, 1, 0, 7, 7});
        accepted.shutdownOutput();
        expectRefusal(() -> here.in().read(), "ended in mid-record: read=7 of 261 bytes");
        assertThat(there.engine()).isNotNull();
    }

    @Test
    void aChangedRecordIsAnError() throws Exception {
        Future<Streams> other = beside(this::accept);
        Streams here = Streams.connecting(connecting, certificate, MILLIS);
        Streams there = other.get();
        byte[] forged = new byte[5 + 100];
        System.arraycopy(new byte[]{23, 3, 3, 0, 100}, 0, forged, 0, 5);
        accepted.getOutputStream().write(forged);
        assertThatThrownBy(() -> here.in().read()).isInstanceOf(IOException.class);
        assertThat(there.engine()).isNotNull();
    }
}
