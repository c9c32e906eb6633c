package org.jmpi.internal.bootstrap;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import org.jmpi.internal.deadlock.DeadlockWatch;
import org.jmpi.internal.deadlock.OnDeadlock;
import org.jmpi.internal.deadlock.RankViews;
import org.jmpi.internal.net.LineWatch;
import org.jmpi.internal.net.Listeners;
import org.jmpi.internal.net.OwnAddresses;
import org.jmpi.internal.net.Unproved;
import org.jmpi.internal.threads.Daemon;
import org.jmpi.internal.tls.JobCertificate;
import org.jspecify.annotations.Nullable;

/// Where the ranks of a job meet that another launcher started: beside rank 0. It passes each rank's cards and closings on
/// to all, as jmpirun does, and ends the job where a rank fails; processes, output and exit codes are the launcher's.
///
/// ```
/// Listeners ─▶ HubAddress: by a way that leads here? ─▶ proof ─▶ HubLine ─▶ HubRoll ─▶ Announcements: all are told
///                                                                  └ its end ─▶ a failure? told to all, lines end
///                                                          ├ waits ─▶ DeadlockWatch ─▶ told likewise
///                                                          └ stacks ─▶ HubTimeLimit ─▶ told likewise
/// ```
final class Hub implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.jmpi.deadlock");
    /// How long ranks may take to end by themselves once one has failed; then their lines end, and so do they.
    private static final int GRACE_MILLIS = 2_000;
    /// How long what another rank's failure brought about waits for that.
    private static final int CAUSE_MILLIS = 200;
    private static final int LOOK_MILLIS = 100;
    private static final byte[] NOTHING = {};
    private static final String ENDS =
            "\nthe job ends for this deadlock; with -D" + OnDeadlock.PROPERTY + "=report it goes on";

    private final byte[] secret;
    private final @Nullable JobCertificate certificate;
    private final boolean oneHost;
    private final int ranks;
    private final Listeners ports;
    private final HubAddress way;
    private final HubRoll roll;
    private final Announcements<HubLine> news;
    private final Unproved<HubLine> unproved;
    private final RankViews views;
    private final HubSettings settings;
    private final RankNames names;
    private final StackReports stacks;
    private final LineWatch watch = new LineWatch("jmpi-hub-watch");
    private int ended;
    private boolean failed;

    /// @param certificate what connections are encrypted by, null where they are plain
    /// @param oneHost     whether all ranks are on this one
    /// @param port        to listen at, 0 for any
    /// @param settings    when to end the job
    Hub(byte[] secret, @Nullable JobCertificate certificate, int ranks, boolean oneHost, int port, HubSettings settings)
            throws IOException {
        this.secret = secret.clone();
        this.certificate = certificate;
        this.oneHost = oneHost;
        this.ranks = ranks;
        this.settings = settings;
        names = new RankNames(ranks);
        stacks = new StackReports(ranks);
        views = new RankViews(ranks);
        way = new HubAddress(ranks);
        roll = new HubRoll(ranks);
        news = new Announcements<>(ranks);
        unproved = new Unproved<>(ranks);
        int backlog = ranks + Unproved.STRANGERS;
        ports = oneHost ? Listeners.onLoopback(port, backlog) : Listeners.onNetwork(port, backlog);
    }

    /// Where ranks find it, each `host:port`.
    List<String> addresses() {
        return ports.addresses().stream().map(OwnAddresses::text).toList();
    }

    /// Start to take connections; returns at once.
    ///
    /// @param allThere runs when all ranks have come
    void start(Runnable allThere) {
        Daemon.start(news, "jmpi-hub-news");
        if (settings.onDeadlock() != OnDeadlock.OFF) {
            new DeadlockWatch(views, this::ask, this::hasFailed, this::deadlocked).start();
        }
        if (settings.timeoutSeconds() > 0) {
            new HubTimeLimit(settings.timeoutSeconds(), names, news, stacks, this::hasFailed,
                    reason -> fail(-1, reason))
                    .start();
        }
        ports.start(socket -> Daemon.start(() -> serve(socket, allThere), "jmpi-hub-line"));
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private void serve(Socket socket, Runnable allThere) {
        try (HubLine line = new HubLine(socket)) {
            unproved.enter(line);
            if (!oneHost && line.isLocal() && !way.awaitIs(line.here())) {
                unproved.settled(line);
                return;
            }
            int rank = prove(line);
            if (news.enter(rank, line)) {
                way.entered(line.here());
                if (news.entered() == ranks) {
                    ports.close();
                    allThere.run();
                }
                watch.add(socket, () -> Unproved.closeQuietly(line));
                listen(rank, line);
            } else {
                refuse(rank, line);
            }
        } catch (IOException ended) {
            // A stranger, or a rank that gave up: its own output tells why.
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private int prove(HubLine line) throws IOException {
        try {
            return line.prove(secret, certificate);
        } finally {
            unproved.settled(line);
        }
    }

    private void refuse(int rank, HubLine line) {
        String reason =
                "rank " + rank + " of " + ranks + " is there already, or there is none; a rank whose process has"
                        + " failed can't come again: start the job anew";
        line.trySend(WireFrame.of(WireFrame.FAILED, reason, -1).bytes());
        fail(-1, reason);
        // Its line's end is its process's: let it say why before.
        pause(GRACE_MILLIS);
    }

    private void listen(int rank, HubLine line) {
        try {
            while (true) {
                take(rank, line.read());
            }
        } catch (IOException gone) {
            end(rank);
        }
    }

    private void take(int rank, WireFrame frame) throws IOException {
        switch (frame.kind()) {
            case WireFrame.CARD -> {
                checkSender(rank, frame.number(2));
                names.card(rank, frame.number(1), frame.tail());
                card(rank, frame);
            }
            case WireFrame.CLOSED -> {
                checkSender(rank, frame.number(1));
                views.closed(rank, frame.number(0));
                close(rank, frame);
            }
            case WireFrame.THROWN -> {
                pause(frame.number(0) != 0 ? CAUSE_MILLIS : 0);
                fail(rank, frame.text());
            }
            case WireFrame.ABORT -> fail(rank, "abort(" + frame.number(0) + ") " + frame.text());
            case WireFrame.STACKS -> stacks.put(rank, frame.text());
            case WireFrame.WAITS -> views.waits(rank);
            case WireFrame.TIME -> news.ask(rank, LauncherClock.answer(frame).bytes());
            case WireFrame.VIEW -> views.answer(rank, frame.number(0), WaitViewCodec.decode(frame.tail()));
            default -> throw new IOException("a rank doesn't send frames of kind=" + frame.kind());
        }
    }

    private void ask(int rank, int question) {
        news.ask(rank, WireFrame.of(WireFrame.LOOK, NOTHING, question).bytes());
    }

    private synchronized boolean hasFailed() {
        return failed;
    }

    private void deadlocked(String text) {
        boolean ends = settings.onDeadlock() == OnDeadlock.ABORT;
        LOG.log(System.Logger.Level.ERROR, ends ? text + ENDS : text);
        if (ends) {
            fail(-1, text.lines().findFirst().orElse(""));
        }
    }

    private static void checkSender(int rank, int claimed) throws IOException {
        if (rank != claimed) {
            throw new IOException("rank=" + rank + " speaks for rank=" + claimed);
        }
    }

    private synchronized void card(int rank, WireFrame frame) {
        news.tell(frame.bytes(), roll.card(rank, frame.number(0), frame.number(1)));
        checkEnds();
    }

    private synchronized void close(int rank, WireFrame frame) {
        int epoch = frame.number(0);
        news.tell(frame.bytes(), false);
        if (roll.closed(rank, epoch)) {
            news.tell(WireFrame.of(WireFrame.ALL_CLOSED, NOTHING, epoch).bytes(), true);
        }
    }

    private synchronized void end(int rank) {
        ended++;
        roll.gone(rank);
        checkEnds();
        notifyAll();
    }

    private void checkEnds() {
        int rank = roll.failed();
        if (rank >= 0) {
            fail(rank, String.valueOf(roll.reason(rank)));
        }
    }

    /// End the job because of a rank, or -1; the first counts. Returns at once.
    private synchronized void fail(int rank, String reason) {
        if (!failed) {
            failed = true;
            news.tell(WireFrame.of(WireFrame.FAILED, reason, rank).bytes(), true);
            Thread ignored = Daemon.start(() -> {
                pause(GRACE_MILLIS);
                ports.close();
                news.entrants().forEach(Unproved::closeQuietly);
            }, "jmpi-hub-end");
        }
    }

    /// Wait until no other rank needs it any more: all that ever came have ended, or the job has failed and they were told.
    ///
    /// @param own rank of this process, which ends next; its end without having closed is a failure
    synchronized void awaitOthers(int own) throws InterruptedException {
        if (roll.isOpen(own)) {
            fail(own, "it ended without Mpi.close(), and others may wait for it; look at its own output");
        }
        long limit = System.nanoTime() + GRACE_MILLIS * 1_000_000L;
        while (ended < news.entered() - (roll.isGone(own) || news.of(own) == null ? 0 : 1)
                && (!failed || System.nanoTime() < limit)) {
            wait(LOOK_MILLIS);
        }
    }

    @Override
    public void close() {
        ports.close();
        watch.close();
    }
}
