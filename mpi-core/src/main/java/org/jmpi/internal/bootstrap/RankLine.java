package org.jmpi.internal.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.internal.deadlock.WaitView;
import org.jmpi.internal.net.LineWatch;
import org.jmpi.internal.profile.ClockEstimate;
import org.jmpi.internal.tls.Streams;
import org.jspecify.annotations.Nullable;

/// A rank's connection to its launcher, open for the whole life of the process.
///
/// Its end means that the launcher is gone: that is how a rank never outlives it. One thread reads; any may send.
final class RankLine implements Runnable {
    private static final int CONNECT_MILLIS = 10_000;
    /// With hundreds of ranks that start on a few cores, the launcher's answer took more than 10 s.
    private static final int HANDSHAKE_MILLIS = 60_000;

    private final JobSpec spec;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Runnable onLost;
    private final List<Membership> memberships = new ArrayList<>();
    private final Object writing = new Object();
    private final LauncherClock clock = new LauncherClock();
    private volatile @Nullable LineWatch watch;
    private volatile boolean leaving;
    private volatile @Nullable Inspector inspector;
    private int epochs;
    private Membership.@Nullable Event failure;

    private RankLine(JobSpec spec, Socket socket, Streams streams, Runnable onLost) {
        this.spec = spec;
        this.socket = socket;
        this.onLost = onLost;
        this.in = streams.in();
        this.out = streams.out();
    }

    /// Connect, and prove to each other that both belong to the job; blocks. [#run] has to follow.
    ///
    /// @param onLost what to do where the connection ends
    static RankLine open(JobSpec spec, String rendezvous, Runnable onLost) throws IOException {
        return rendezvous.startsWith(MeetingDial.PREFIX) ? MeetingDial.open(spec, rendezvous, onLost)
                : open(spec, rendezvous, CONNECT_MILLIS, onLost);
    }

    /// The same at one address.
    ///
    /// @param connectMillis longest wait for an answer
    static RankLine open(JobSpec spec, String rendezvous, int connectMillis, Runnable onLost) throws IOException {
        int colon = rendezvous.lastIndexOf(':');
        Socket socket = new Socket();
        try {
            InetAddress host = InetAddress.getByName(rendezvous.substring(0, Math.max(colon, 0)));
            socket.connect(new InetSocketAddress(host, port(rendezvous, colon)), connectMillis);
            Streams streams = Streams.connecting(socket, spec.certificate(), HANDSHAKE_MILLIS);
            RankLine line = new RankLine(spec, socket, streams.buffered(), onLost);
            Handshake.asRank(spec.secret(), spec.rank(), line.in, line.out);
            socket.setSoTimeout(0);
            if (LineWatch.isNeeded(socket)) {
                line.watch();
            }
            return line;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    private void watch() throws IOException {
        LineWatch made = new LineWatch("jmpi-watch-launcher");
        made.add(socket, this::close);
        watch = made;
    }

    private static int port(String rendezvous, int colon) throws WireFormatException {
        try {
            int port = Integer.parseInt(rendezvous.substring(colon + 1));
            if (port > 0 && port <= 0xffff) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // The same message serves below.
        }
        throw new WireFormatException(JobSpec.RENDEZVOUS + "=" + rendezvous + " is not host:port");
    }

    JobSpec spec() {
        return spec;
    }

    /// This host's address on the network that leads to the launcher.
    InetAddress address() {
        return socket.getLocalAddress();
    }

    /// Start the next epoch of this rank; the first is 0.
    synchronized int nextEpoch() {
        return epochs++;
    }

    /// What is known of an epoch, which other ranks may have started ahead of this one.
    synchronized Membership membership(int epoch) {
        while (memberships.size() <= epoch) {
            Membership membership = new Membership(spec.size());
            if (failure != null) {
                membership.failed(failure.rank(), String.valueOf(failure.reason()));
            }
            memberships.add(membership);
        }
        return memberships.get(epoch);
    }

    /// Send one frame; blocks until the system has taken it.
    void send(WireFrame frame) throws IOException {
        synchronized (writing) {
            out.write(frame.bytes());
        }
    }

    /// Read what the launcher tells, until the connection ends.
    @Override
    public void run() {
        String reason = "the launcher is gone";
        try {
            while (true) {
                take(WireFrame.read(in, WireFrame.MAX_BODY));
            }
        } catch (WireFormatException garbage) {
            reason = String.valueOf(garbage.getMessage());
        } catch (IOException ended) {
            // The usual end.
        }
        if (leaving) {
            return;
        }
        fail(-1, reason);
        close();
        onLost.run();
    }

    private void take(WireFrame frame) throws IOException {
        switch (frame.kind()) {
            case WireFrame.CARD -> epoch(frame).card(frame.number(1), rank(frame, 2), frame.tail());
            case WireFrame.CLOSED -> epoch(frame).closed(rank(frame, 1));
            case WireFrame.ALL_CLOSED -> epoch(frame).allClosed();
            case WireFrame.FAILED -> fail(frame.number(0) < 0 ? -1 : rank(frame, 0), frame.text());
            case WireFrame.LOOK -> look(frame.number(0));
            case WireFrame.TIME -> clock.answered(frame);
            case WireFrame.REPORT -> send(WireFrame.of(WireFrame.STACKS, StackReport.take()));
            default -> throw new WireFormatException("a launcher doesn't send frames of kind=" + frame.kind());
        }
    }

    /// Ask what the launcher's clock shows; blocks, for half a second where nobody answers. One thread at a time.
    ClockEstimate launcherClock() throws IOException, InterruptedException {
        return clock.ask(this::send);
    }

    /// Who can tell what this rank waits for, from now on; null for nobody.
    void inspectBy(@Nullable Inspector newInspector) {
        inspector = newInspector;
    }

    /// Answer in a thread of its own: it takes a while, and the end of the job may have to be heard of meanwhile.
    private void look(int question) {
        Thread thread = new Thread(null, () -> tellView(question), "jmpi-look", 256 << 10);
        thread.setDaemon(true);
        thread.start();
    }

    private void tellView(int question) {
        Inspector by = inspector;
        try {
            WaitView view = by == null ? WaitView.notBlocked(0, WaitView.State.RUNS) : by.look();
            send(WireFrame.of(WireFrame.VIEW, WaitViewCodec.encode(view), question));
        } catch (IOException | InterruptedException launcherGone) {
            // So nobody wants to know any more.
        }
    }

    private Membership epoch(WireFrame frame) throws WireFormatException {
        int epoch = frame.number(0);
        if (epoch < 0 || epoch > 1 << 20) {
            throw new WireFormatException("epoch=" + epoch + " is out of range");
        }
        return membership(epoch);
    }

    private int rank(WireFrame frame, int index) throws WireFormatException {
        int rank = frame.number(index);
        if (rank < 0 || rank >= spec.size()) {
            throw new WireFormatException("rank=" + rank + " is not in 0.." + (spec.size() - 1));
        }
        return rank;
    }

    private synchronized void fail(int rank, String reason) {
        if (failure == null) {
            failure = new Membership.Event(rank, reason);
            for (Membership membership : memberships) {
                membership.failed(rank, reason);
            }
        }
    }

    /// End the connection of a process that is about to end.
    void leave() {
        leaving = true;
        close();
    }

    /// End the connection; for tests, whose ranks are threads.
    void close() {
        LineWatch watching = watch;
        if (watching != null) {
            watching.close();
        }
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to do.
        }
    }
}
