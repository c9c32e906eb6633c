package org.jmpi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.bootstrap.WireFormatException;
import org.jmpi.internal.bootstrap.WireFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HandshakeTests {
    private final byte[] secret = Handshake.newSecret();
    private Socket rank;
    private Socket launcher;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            rank = new Socket(listener.getInetAddress(), listener.getLocalPort());
            launcher = listener.accept();
        }
        rank.setSoTimeout(5_000);
        launcher.setSoTimeout(5_000);
    }

    @AfterEach
    void disconnect() throws IOException {
        rank.close();
        launcher.close();
    }

    private CompletableFuture<Integer> launcherSide() {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = launcher) {
                return Handshake.asLauncher(secret, socket.getInputStream(), socket.getOutputStream());
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    @Test
    void tellsTheRankToAPeerThatKnowsTheSecret() throws Exception {
        CompletableFuture<Integer> entered = launcherSide();
        Handshake.asRank(secret, 0x01020304, rank.getInputStream(), rank.getOutputStream());
        assertThat(entered.get()).isEqualTo(0x01020304);
    }

    @Test
    void refusesAWrongSecretOnBothSides() {
        CompletableFuture<Integer> entered = launcherSide();
        byte[] wrong = secret.clone();
        wrong[31] ^= 1;
        assertThatThrownBy(() -> Handshake.asRank(wrong, 0, rank.getInputStream(), rank.getOutputStream()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(entered::get).isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(WireFormatException.class)
                .hasMessageContaining("doesn't know the job's secret");
    }

    @Test
    void refusesARecordedHandshakeOnBothSides() throws Exception {
        CompletableFuture<Integer> entered = launcherSide();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Recording heard = new Recording(rank.getInputStream());
        Handshake.asRank(secret, 3, heard, new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                said.write(b);
                rank.getOutputStream().write(b);
            }
        });
        assertThat(entered.get()).isEqualTo(3);
        assertThatThrownBy(() -> Handshake.asLauncher(secret, new ByteArrayInputStream(said.toByteArray()),
                OutputStream.nullOutputStream())).isInstanceOf(WireFormatException.class)
                .hasMessageContaining("doesn't know the job's secret");
        assertThatThrownBy(() -> Handshake.asRank(secret, 3, new ByteArrayInputStream(heard.all.toByteArray()),
                OutputStream.nullOutputStream())).isInstanceOf(WireFormatException.class)
                .hasMessageContaining("proof is wrong");
    }

    /// An input that keeps what was read of it.
    private static final class Recording extends FilterInputStream {
        final ByteArrayOutputStream all = new ByteArrayOutputStream();

        Recording(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            all.write(b);
            return b;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            int count = super.read(bytes, start, length);
            all.write(bytes, start, Math.max(0, count));
            return count;
        }
    }

    @Test
    void refusesAFalseLauncher() throws IOException {
        OutputStream out = launcher.getOutputStream();
        out.write(WireFrame.of(WireFrame.CHALLENGE, new byte[32]).bytes());
        out.write(WireFrame.of(WireFrame.WELCOME, new byte[32]).bytes());
        assertThatThrownBy(() -> Handshake.asRank(secret, 0, rank.getInputStream(), rank.getOutputStream()))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining("proof is wrong");
    }

    @Test
    void refusesARanksOwnProofSentBack() throws Exception {
        OutputStream out = launcher.getOutputStream();
        out.write(WireFrame.of(WireFrame.CHALLENGE, new byte[32]).bytes());
        CompletableFuture<Void> asRank = CompletableFuture.runAsync(() -> {
            try {
                Handshake.asRank(secret, 0, rank.getInputStream(), rank.getOutputStream());
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
        byte[] hello = WireFrame.read(launcher.getInputStream(), WireFrame.MAX_HANDSHAKE_BODY).tail();
        out.write(WireFrame.of(WireFrame.WELCOME, Arrays.copyOfRange(hello, 32, 64)).bytes());
        assertThatThrownBy(asRank::get).hasCauseInstanceOf(WireFormatException.class);
    }

    @Test
    void provesWithTheStandardsHmac() throws Exception {
        byte[] challenge = Handshake.newSecret();
        launcher.getOutputStream().write(WireFrame.of(WireFrame.CHALLENGE, challenge).bytes());
        CompletableFuture<Void> asRank = CompletableFuture.runAsync(() -> {
            try {
                Handshake.asRank(secret, 7, rank.getInputStream(), rank.getOutputStream());
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
        byte[] hello = WireFrame.read(launcher.getInputStream(), WireFrame.MAX_HANDSHAKE_BODY).tail();
        byte[] nonce = Arrays.copyOf(hello, 32);
        assertThat(Arrays.copyOfRange(hello, 32, 64)).isEqualTo(hmac("rank", challenge, nonce));
        launcher.getOutputStream().write(WireFrame.of(WireFrame.WELCOME, hmac("host", challenge, nonce)).bytes());
        asRank.get();
    }

    private byte[] hmac(String label, byte[] challenge, byte[] nonce) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        mac.update(label.getBytes(UTF_8));
        mac.update(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 7));
        mac.update(challenge);
        return mac.doFinal(nonce);
    }

    @Test
    void refusesAnotherFrameAheadOfTheProof() throws Exception {
        CompletableFuture<Integer> entered = launcherSide();
        rank.getOutputStream().write(WireFrame.of(WireFrame.ABORT, "now", 3).bytes());
        assertThatThrownBy(entered::get).hasCauseInstanceOf(WireFormatException.class)
                .hasMessageContaining("handshake expected");
    }

    @Test
    void refusesABodyTooLongForAHandshake() throws Exception {
        CompletableFuture<Integer> entered = launcherSide();
        rank.getOutputStream().write(WireFrame.of(WireFrame.HELLO, new byte[200], 3).bytes());
        assertThatThrownBy(entered::get).hasCauseInstanceOf(WireFormatException.class)
                .hasMessageContaining("allowed=4..128");
    }

    @Test
    void drawsFreshSecrets() {
        assertThat(Handshake.newSecret()).hasSize(32).isNotEqualTo(secret).isNotEqualTo(new byte[32]);
    }
}
