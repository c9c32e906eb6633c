package org.jmpi.internal.transport.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.bootstrap.WireFrame;
import org.jmpi.internal.tls.JobCertificate;
import org.jmpi.internal.tls.Streams;
import org.jmpi.testing.RecordedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Strangers on a rank's own port: they get in nowhere, and keep nobody out.
@Timeout(60)
class StrangerTests {
    private static final long SEED = Long.getLong("jmpi.test.seed", 20_261_121);
    private static final int CONNECTIONS = 1_000;
    private static final int SILENT = 200;
    private static final int LEAVING = 20;
    private static final int LONGEST = 300;

    private final byte[] secret = Handshake.newSecret();
    private final BlockingQueue<Integer> met = new LinkedBlockingQueue<>();
    private final List<Wire> wires = new ArrayList<>();
    private JobCertificate certificate;
    private Connector accepting;
    private Connector connecting;

    /// Notes who comes.
    private final class Noting implements Connector.Meeting {
        @Override
        public boolean adopts(int peer) {
            return true;
        }

        @Override
        public void met(int peer, Wire wire) {
            synchronized (wires) {
                wires.add(wire);
            }
            met.add(peer);
        }

        @Override
        public void lost(int peer, IOException reason) {
            throw new AssertionError("lost rank " + peer, reason);
        }
    }

    private Proof proof(int rank) {
        return new Proof() {
            @Override
            public JobCertificate certificate() {
                return certificate;
            }

            @Override
            public void connecting(InputStream in, OutputStream out) throws IOException {
                Handshake.asRank(secret, rank, in, out);
            }

            @Override
            public int accepting(InputStream in, OutputStream out) throws IOException {
                return Handshake.asLauncher(secret, in, out);
            }
        };
    }

    private void start(boolean encrypts) throws IOException {
        certificate = encrypts ? JobCertificate.make() : null;
        accepting = new Connector(0, 2, proof(0), InetAddress.getLoopbackAddress(), new Noting());
        connecting = new Connector(1, 2, proof(1), InetAddress.getLoopbackAddress(), new Noting());
        accepting.start();
        connecting.setAddresses(new byte[][]{accepting.address(), connecting.address()});
    }

    @AfterEach
    void stop() throws IOException {
        accepting.close();
        connecting.close();
        for (Wire wire : wires) {
            wire.channel().close();
        }
    }

    private Socket connect() throws IOException {
        byte[] address = accepting.address();
        int ip = address.length - 2;
        SocketAddress to = new InetSocketAddress(InetAddress.getByAddress(Arrays.copyOf(address, ip)),
                (address[ip] & 0xff) << 8 | address[ip + 1] & 0xff);
        Socket socket = new Socket();
        socket.connect(to, 10_000);
        return socket;
    }

    private void expectThatRanksMeet() throws InterruptedException {
        connecting.connect(0);
        assertThat(List.of(met.poll(20, TimeUnit.SECONDS), met.poll(20, TimeUnit.SECONDS)))
                .containsExactlyInAnyOrder(0, 1);
        assertThat(met).as("strangers let in, seed=%d", SEED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void garbageKeepsNobodyOut(boolean encrypts) throws Exception {
        start(encrypts);
        Random random = new Random(SEED);
        for (int i = 0; i < CONNECTIONS; i++) {
            try (Socket stranger = connect()) {
                byte[] garbage = new byte[random.nextInt(LONGEST)];
                random.nextBytes(garbage);
                stranger.getOutputStream().write(garbage);
            } catch (SocketException reset) {
                // It was closed while it sent.
            }
        }
        expectThatRanksMeet();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void silentStrangersKeepNobodyOut(boolean encrypts) throws Exception {
        start(encrypts);
        List<Socket> strangers = new ArrayList<>();
        for (int i = 0; i < SILENT; i++) {
            strangers.add(connect());
        }
        expectThatRanksMeet();
        for (Socket stranger : strangers) {
            stranger.close();
        }
    }

    /// As a rank that is killed while it connects: its launcher tells.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoLeavesIsNotWarnedOfAndWhoSaysNonsenseIs(boolean encrypts) throws Exception {
        start(encrypts);
        try (RecordedLog log = new RecordedLog("org.jmpi.tcp")) {
            for (int i = 0; i < LEAVING; i++) {
                Socket leaving = connect();
                // With it the connection is reset, and ends else.
                leaving.setSoLinger(i % 2 == 0, 0);
                leaving.close();
            }
            expectThatRanksMeet();
            assertThat(log.messages()).isEmpty();
            try (Socket talking = connect()) {
                talking.getOutputStream().write("a line that is no handshake\n".getBytes(StandardCharsets.US_ASCII));
                // Until it is refused.
                talking.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (SocketException reset) {
                // It was closed before all was read.
            }
            while (log.messages().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(log.messages()).singleElement().asString().startsWith("a connection was refused: ");
        }
    }

    @Test
    void aConnectionThatIsLedToTheWrongRankIsRefused() throws Exception {
        start(true);
        try (Socket lost = connect()) {
            Streams streams = Streams.connecting(lost, certificate, 10_000);
            Handshake.asRank(secret, 1, streams.in(), streams.out());
            streams.out().write(new byte[]{0, 0, 0, 1});
            assertThat(streams.in().read()).as("verdict").isEqualTo(-1);
        }
        expectThatRanksMeet();
    }

    /// Nonces are fresh: what proved a rank's knowledge once proves nothing on another connection.
    @Test
    void aRecordedHandshakeIsWorthNothing() throws Exception {
        start(false);
        var record = new ByteArrayOutputStream();
        try (Socket genuine = connect(); Socket replay = connect()) {
            Handshake.asRank(secret, 1, genuine.getInputStream(), new Recording(genuine.getOutputStream(), record));
            byte[] meant = {0, 0, 0, 0};
            genuine.getOutputStream().write(meant);
            assertThat(met.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(record.size()).isGreaterThan(Handshake.newSecret().length);
            replay.getOutputStream().write(record.toByteArray());
            InputStream answer = replay.getInputStream();
            assertThat(WireFrame.read(answer, WireFrame.MAX_HANDSHAKE_BODY).kind()).isEqualTo(WireFrame.CHALLENGE);
            assertThat(answer.read()).isEqualTo(-1);
            assertThat(met).isEmpty();
        }
    }

    /// Writes twice.
    private static final class Recording extends FilterOutputStream {
        private final OutputStream record;

        Recording(OutputStream out, OutputStream record) {
            super(out);
            this.record = record;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            record.write(bytes, from, count);
        }
    }
}
