package org.jmpi.launcher.remote;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.net.OwnAddresses;
import org.jmpi.internal.threads.Daemon;
import org.jmpi.internal.tls.Streams;
import org.jspecify.annotations.Nullable;

/// Finds out which of the launcher's addresses leads to it, by connecting to all: names of interfaces tell nothing, and
/// some addresses lead nowhere.
///
/// ```
/// address 0 ── connect ── prove ── first frame ─┐
///      50 ms later                              ├─▶ the first that has it is the channel; the launcher ends the others
/// address 1 ── connect ── …                     ┘
/// ```
public final class Dialer {
    /// The launcher's address of first choice, then the others: all agents that can then take the same one.
    private static final long HEAD_START_MILLIS = 50;
    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 30_000;

    private final Greeting greeting;
    private final BlockingQueue<Attempt> attempts = new LinkedBlockingQueue<>();

    /// What came of one address.
    ///
    /// @param line    the channel, with its first frame read, or null
    /// @param failure why there is none
    private record Attempt(@Nullable Line line, String failure) {
    }

    /// A channel in use.
    ///
    /// @param channel to the launcher
    /// @param first   its first frame
    public record Line(AgentChannel channel, AgentFrame first) {
    }

    private Dialer(Greeting greeting) {
        this.greeting = greeting;
    }

    /// Connect; blocks.
    ///
    /// @throws IOException where no address leads to the launcher; the message names them and the fix
    public static Line dial(Greeting greeting) throws IOException, InterruptedException {
        return new Dialer(greeting).dial();
    }

    private Line dial() throws IOException, InterruptedException {
        List<InetSocketAddress> addresses = greeting.addresses();
        for (int i = 0; i < addresses.size(); i++) {
            int turn = i;
            Daemon.start(() -> attempts.add(attempt(addresses.get(turn), turn)), "dial-" + i);
        }
        String failures = "";
        for (int i = 0; i < addresses.size(); i++) {
            Attempt attempt = attempts.take();
            if (attempt.line() != null) {
                return attempt.line();
            }
            failures += (failures.isEmpty() ? "" : ", ") + attempt.failure();
        }
        throw new IOException("can't connect back to the launcher at any of "
                + addresses.stream().map(OwnAddresses::text).collect(Collectors.joining(", ")) + " (" + failures
                + "); let hosts of the job connect to each other's ports");
    }

    private Attempt attempt(InetSocketAddress address, int turn) {
        Socket socket = new Socket();
        try {
            TimeUnit.MILLISECONDS.sleep(HEAD_START_MILLIS * turn);
            socket.connect(address, CONNECT_MILLIS);
            Streams streams = Streams.connecting(socket, greeting.certificate(), ANSWER_MILLIS).buffered();
            Handshake.asRank(greeting.secret(), numberOf(greeting.host()), streams.in(), streams.out());
            AgentChannel channel = new AgentChannel(socket, streams);
            AgentFrame first = channel.read();
            socket.setSoTimeout(0);
            return new Attempt(new Line(channel, first), "");
        } catch (IOException | InterruptedException failed) {
            closeQuietly(socket);
            return new Attempt(null, String.valueOf(failed.getMessage()));
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to do.
        }
    }

    /// What an agent proves to be: ranks have the numbers from 0 on.
    static int numberOf(int host) {
        return -1 - host;
    }

    /// The host whose agent proved this number, which is below 0.
    public static int hostOf(int number) {
        return -1 - number;
    }
}
