package org.jmpi.internal.transport.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import org.jmpi.Buf;
import org.jmpi.internal.transport.Endpoint;
import org.jmpi.internal.transport.Frames;
import org.jmpi.spi.Payload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a receiver holds for one sender is bounded, however much the sender offers.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EagerCreditTests {
    private static final int LENGTH = 16 << 10;
    private static final Payload MESSAGE = (Payload) Buf.of(new byte[LENGTH]);

    private final HoldingReceiver held = new HoldingReceiver();
    private TcpTransport sender;
    private TcpTransport receiver;
    private Endpoint endpoint;

    @BeforeEach
    void connect() {
        sender = TcpTransport.open(0, 2, new TrustingProof(), InetAddress.getLoopbackAddress());
        receiver = TcpTransport.open(1, 2, new TrustingProof(), InetAddress.getLoopbackAddress());
        sender.setAddresses(new byte[][]{sender.address(), receiver.address()});
        endpoint = sender.endpoint(1);
        sendControl();
        held.untilControl(receiver);
    }

    @AfterEach
    void close() {
        sender.close();
        receiver.close();
    }

    @Test
    void holdsNoMoreThanTheCreditWhateverIsOffered() {
        long offered = offer(8L * TcpEndpoint.CREDIT);
        assertThat(held.bytes()).as("unexpected eager bytes, offered=%s", offered).isEqualTo(TcpEndpoint.CREDIT);
        assertThat(endpoint.lacksCredit(1)).isTrue();
    }

    @Test
    void takesAsMuchAgainAsWasGivenBack() {
        long first = offer(2L * TcpEndpoint.CREDIT);
        endpoint.credit(3 * LENGTH);
        long second = offer(2L * TcpEndpoint.CREDIT);
        assertThat(held.bytes()).as("offered=%s and %s", first, second).isEqualTo(TcpEndpoint.CREDIT + 3L * LENGTH);
    }

    /// Offer messages while the receiver keeps all it gets, then see that everything has arrived; bytes offered.
    private long offer(long most) {
        long offered = 0;
        while (offered < most) {
            boolean ignored = endpoint.eager(0, 0, 0, MESSAGE, 0, LENGTH);
            offered += LENGTH;
            held.take(receiver);
        }
        sendControl();
        held.untilControl(receiver);
        return offered;
    }

    private void sendControl() {
        while (!endpoint.control(Frames.CTS, 0, 0, 0, 0, 0, 0)) {
            held.take(receiver);
            Thread.onSpinWait();
        }
        while (!endpoint.flush()) {
            held.take(receiver);
        }
    }

    /// Takes everybody at their word: rank 0 is the only one that connects.
    private static final class TrustingProof implements Proof {
        @Override
        public void connecting(InputStream in, OutputStream out) {
            // nothing to prove
        }

        @Override
        public int accepting(InputStream in, OutputStream out) {
            return 0;
        }
    }
}
