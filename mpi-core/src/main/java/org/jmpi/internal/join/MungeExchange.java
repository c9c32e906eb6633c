package org.jmpi.internal.join;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jmpi.internal.net.AcceptRetry;
import org.jmpi.internal.net.Unproved;
import org.jmpi.internal.threads.Daemon;
import org.jspecify.annotations.Nullable;

/// Rank 0 tells who connects to one of a few ports that follow from the job's number; `munge` sees to it that only this
/// user can read what it says, and that nobody else can say it.
///
/// ```
/// other                     rank 0
///   │── nonce, 32 bytes ─────▶│
///   │◀─ munged (nonce, where) │
/// ```
///
/// Whoever else holds such a port can't speak as this user; the next port is tried then. The nonce keeps an old answer
/// from being given again.
final class MungeExchange implements Exchange {
    private static final int NONCE = 32;
    private static final int PORTS = 8;
    private static final int FIRST_PORT = 20_000;
    private static final int RANGE = 12_000;
    private static final int MILLIS = 5_000;
    private static final int LONGEST = 8_192;
    /// Each answer starts a process.
    private static final int AT_ONCE = 4;

    private final ForeignRank rank;
    private final long patience;
    private @Nullable ServerSocket server;

    MungeExchange(ForeignRank rank, long patience) {
        this.rank = rank;
        this.patience = patience;
    }

    private int port(int attempt) {
        return FIRST_PORT + Math.floorMod(rank.jobId().hashCode() + attempt * 1_009, RANGE);
    }

    @Override
    public void publish(Meeting meeting) throws IOException {
        ServerSocket opened = open();
        server = opened;
        Semaphore turns = new Semaphore(AT_ONCE);
        Thread ignored = Daemon.start(() -> serve(opened, meeting, turns), "jmpi-munge");
    }

    private ServerSocket open() throws IOException {
        InetAddress named = InetAddress.getByName(rank.firstHost());
        // Debian gives a host's own name a loopback address in its own /etc/hosts.
        InetAddress own = named.isLoopbackAddress() ? null : named;
        for (int attempt = 0; attempt < PORTS; attempt++) {
            try {
                return new ServerSocket(port(attempt), rank.size(), own);
            } catch (IOException taken) {
                // The next one, then.
            }
        }
        throw new IOException("none of " + PORTS + " ports from " + port(0) + " on can be opened at "
                + rank.firstHost() + ", by which name other ranks look for this host; start with srun --mpi=pmi2");
    }

    private static void serve(ServerSocket server, Meeting meeting, Semaphore turns) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                turns.acquire();
                Thread ignored = Daemon.start(() -> answer(socket, meeting, turns), "jmpi-munge");
            } catch (IOException refused) {
                AcceptRetry.pause();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts this thread", e);
            }
        }
    }

    private static void answer(Socket socket, Meeting meeting, Semaphore turns) {
        try (socket) {
            socket.setSoTimeout(MILLIS);
            byte[] nonce = socket.getInputStream().readNBytes(NONCE);
            if (nonce.length == NONCE) {
                byte[] text = meeting.text(LONGEST / 2).getBytes(StandardCharsets.US_ASCII);
                byte[] both = Arrays.copyOf(nonce, NONCE + text.length);
                System.arraycopy(text, 0, both, NONCE, text.length);
                new DataOutputStream(socket.getOutputStream()).writeUTF(Munge.encode(both));
            }
        } catch (IOException gone) {
            // It asks again.
        } finally {
            turns.release();
        }
    }

    @Override
    public Meeting await() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(patience);
        IOException failure = new IOException("not tried");
        while (System.nanoTime() < end) {
            for (int attempt = 0; attempt < PORTS; attempt++) {
                try {
                    return ask(port(attempt));
                } catch (IOException notThere) {
                    failure = notThere;
                }
            }
            FileExchange.pause();
        }
        throw new IOException("rank 0 doesn't answer at host " + rank.firstHost() + ", ports from " + port(0)
                + " on, within " + patience + " s (" + failure.getMessage() + "); let the job's hosts connect to each"
                + " other, run munged on all of them, or start with srun --mpi=pmi2", failure);
    }

    private Meeting ask(int port) throws IOException {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getByName(rank.firstHost()), port), MILLIS);
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write(nonce);
            byte[] both = Munge.decode(new DataInputStream(socket.getInputStream()).readUTF());
            if (both.length < NONCE || !Arrays.equals(nonce, Arrays.copyOf(both, NONCE))) {
                throw new IOException("an old answer was given again");
            }
            return Meeting.of(new String(both, NONCE, both.length - NONCE, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException damaged) {
            throw new IOException(damaged.getMessage(), damaged);
        } finally {
            Unproved.closeQuietly(socket);
        }
    }

    @Override
    public void close() throws IOException {
        ServerSocket opened = server;
        if (opened != null) {
            opened.close();
        }
    }
}
