package org.jmpi.launcher.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.net.OwnAddresses;
import org.jmpi.internal.tls.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class DialerTests {
    private final byte[] secret = Handshake.newSecret();

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    private static InetSocketAddress addressOf(ServerSocket socket) {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    private void serve(ServerSocket server, byte[] key, String order) {
        Thread ignored = Thread.startVirtualThread(() -> {
            try (Socket socket = server.accept()) {
                int host = Dialer.hostOf(Handshake.asLauncher(key, socket.getInputStream(), socket.getOutputStream()));
                new AgentChannel(socket, Streams.plain(socket))
                        .send(AgentFrame.of(AgentFrame.Kind.ORDER, host, order));
                int end = socket.getInputStream().read();
                assertThat(end).isEqualTo(-1);
            } catch (IOException refused) {
                // The dialer goes elsewhere.
            }
        });
    }

    @Test
    void findsTheLauncherBehindOneOfManyAddresses() throws Exception {
        InetSocketAddress gone;
        try (ServerSocket closed = listen()) {
            gone = addressOf(closed);
        }
        try (ServerSocket stranger = listen(); ServerSocket launcher = listen()) {
            serve(stranger, Handshake.newSecret(), "a stranger's");
            serve(launcher, secret, "the order");
            Dialer.Line line = Dialer.dial(
                    new Greeting("", 3, secret, null, List.of(gone, addressOf(stranger), addressOf(launcher))));
            assertThat(line.first().text()).isEqualTo("the order");
            assertThat(line.first().rank()).isEqualTo(3);
            line.channel().close();
        }
    }

    @Test
    void namesAllAddressesWhereNoneLeadsToTheLauncher() throws Exception {
        InetSocketAddress gone;
        try (ServerSocket closed = listen()) {
            gone = addressOf(closed);
        }
        try (ServerSocket stranger = listen()) {
            serve(stranger, Handshake.newSecret(), "a stranger's");
            assertThatThrownBy(() -> Dialer.dial(new Greeting("", 3, secret, null, List.of(gone, addressOf(stranger)))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContainingAll("can't connect back to the launcher at any of " + OwnAddresses.text(gone),
                            OwnAddresses.text(addressOf(stranger)),
                            "let hosts of the job connect to each other's ports");
        }
    }
}
