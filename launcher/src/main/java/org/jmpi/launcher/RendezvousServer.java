package org.jmpi.launcher;

import java.io.IOException;
import org.jmpi.internal.bootstrap.Announcements;
import org.jmpi.internal.bootstrap.LauncherClock;
import org.jmpi.internal.bootstrap.Rounds;
import org.jmpi.internal.bootstrap.StackReports;
import org.jmpi.internal.bootstrap.WaitViewCodec;
import org.jmpi.internal.bootstrap.WireFrame;
import org.jmpi.internal.net.Listeners;
import org.jmpi.internal.net.OwnAddresses;
import org.jmpi.internal.net.Unproved;
import org.jmpi.internal.tls.JobCertificate;
import org.jmpi.internal.deadlock.RankViews;
import org.jmpi.internal.threads.Daemon;
import org.jspecify.annotations.Nullable;

/// The ranks' meeting place: passes each rank's cards and closings on to all.
///
/// ```
/// rank 0 ──CARD──▶ ┌────────┐ ┌───────────────┐ ──CARD 0, CARD 1──▶ rank 0
/// rank 1 ──CARD──▶ │ server │─│ Announcements │ ──CARD 0, CARD 1──▶ rank 1
///                  └───┬────┘ └───────────────┘
///                      └ what happened ──▶ JobState, which decides
/// ```
///
/// Tells nothing to who can't prove that it knows the job's secret, and has its certificate where there is one. Agents of other hosts come in here, too, and are
/// passed on.
final class RendezvousServer implements AutoCloseable {
    private static final byte[] NOTHING = {};

    private final byte[] secret;
    private final @Nullable JobCertificate certificate;
    private final JobState state;
    private final int ranks;
    private final Listeners listeners;
    private final AgentDoor agents;
    private final Announcements<RankConnection> announcements;
    private final Rounds cards;
    private final Rounds closings;
    private final StackReports stacks;
    private final Unproved<RankConnection> unproved;
    private final RankViews views;

    /// @param certificate what connections are encrypted by, null where they are plain
    /// @param listeners   closed with this
    /// @param agents      takes the connections of agents
    RendezvousServer(byte[] secret, @Nullable JobCertificate certificate, int ranks, JobState state,
            Listeners listeners, AgentDoor agents) {
        this.secret = secret.clone();
        this.certificate = certificate;
        this.state = state;
        this.ranks = ranks;
        this.unproved = new Unproved<>(ranks);
        this.stacks = new StackReports(ranks);
        this.views = new RankViews(ranks);
        this.announcements = new Announcements<>(ranks);
        this.cards = new Rounds(ranks);
        this.closings = new Rounds(ranks);
        this.listeners = listeners;
        this.agents = agents;
    }

    /// Where ranks find it, as `host:port`.
    String address() {
        return OwnAddresses.text(listeners.addresses().getFirst());
    }

    /// Start to take connections, in a thread of its own.
    void start() {
        Daemon.start(announcements, "wire-up-announcements");
        listeners.start(socket -> {
            RankConnection connection = new RankConnection(socket, secret, certificate, this);
            unproved.enter(connection);
            Daemon.start(connection, "wire-up-rank");
        });
    }

    /// Where agents' connections go.
    AgentDoor agents() {
        return agents;
    }

    /// A connection has proved itself, or failed to.
    void settled(RankConnection connection) {
        unproved.settled(connection);
        synchronized (this) {
            notifyAll();
        }
    }

    /// Take a connection that has proved to belong to the job.
    ///
    /// @throws IOException where the rank is none of the job's, or is there already
    void enter(int rank, RankConnection connection) throws IOException {
        if (!announcements.enter(rank, connection)) {
            throw new IOException("rank=" + rank + " is not one of " + ranks + " that is still missing");
        }
    }

    /// Whether a rank has connected, so that it hears of the job's end.
    boolean hasEntered(int rank) {
        return announcements.of(rank) != null;
    }

    /// Take what a rank says.
    ///
    /// @throws IOException where a rank may not say so
    void take(int rank, WireFrame frame) throws IOException {
        switch (frame.kind()) {
            case WireFrame.CARD -> {
                checkSender(rank, frame.number(2));
                pass(rank, frame);
                state.card(rank, frame.number(0), frame.number(1));
            }
            case WireFrame.CLOSED -> {
                checkSender(rank, frame.number(1));
                state.closed(rank, frame.number(0));
                views.closed(rank, frame.number(0));
                close(rank, frame);
            }
            case WireFrame.THROWN -> state.thrown(rank, frame.number(0) != 0, frame.text());
            case WireFrame.STACKS -> stacks.put(rank, frame.text());
            case WireFrame.WAITS -> views.waits(rank);
            case WireFrame.TIME -> announcements.ask(rank, LauncherClock.answer(frame).bytes());
            case WireFrame.VIEW -> views.answer(rank, frame.number(0), WaitViewCodec.decode(frame.tail()));
            case WireFrame.ABORT -> state.aborted(rank, frame.number(0), frame.text());
            default -> throw new IOException("a rank doesn't send frames of kind=" + frame.kind());
        }
    }

    private static void checkSender(int rank, int claimed) throws IOException {
        if (rank != claimed) {
            throw new IOException("rank=" + rank + " speaks for rank=" + claimed);
        }
    }

    private synchronized void pass(int rank, WireFrame card) {
        announcements.tell(card.bytes(), cards.completes(card.number(0), card.number(1), rank));
    }

    private synchronized void close(int rank, WireFrame frame) {
        int epoch = frame.number(0);
        announcements.tell(frame.bytes(), false);
        if (closings.completes(epoch, 0, rank)) {
            announcements.tell(WireFrame.of(WireFrame.ALL_CLOSED, NOTHING, epoch).bytes(), true);
        }
    }

    /// Tell all ranks that the job is over because of one, or -1 where it is none's fault; returns at once, since a stopped
    /// rank takes nothing.
    void announceFailure(int rank, String reason) {
        announcements.tell(WireFrame.of(WireFrame.FAILED, reason, rank).bytes(), true);
    }

    /// Ask all connected ranks for their threads' stacks, and wait for the answers.
    ///
    /// @param millis longest wait
    StackReports askForStacks(long millis) throws InterruptedException {
        stacks.ask(announcements, millis);
        return stacks;
    }

    /// What the ranks say of their waits.
    RankViews views() {
        return views;
    }

    /// Ask a rank what it waits for; the answer comes to [#views].
    void askForView(int rank, int question) {
        announcements.ask(rank, WireFrame.of(WireFrame.LOOK, NOTHING, question).bytes());
    }

    /// Wait until all that a rank said before it ended was taken.
    ///
    /// @param millis longest wait
    void awaitSilence(int rank, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        RankConnection connection;
        synchronized (this) {
            for (long left = millis; !unproved.isEmpty() && !hasEntered(rank) && left > 0;) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
            connection = announcements.of(rank);
        }
        if (connection != null) {
            connection.awaitEnd(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
    }

    @Override
    public void close() {
        listeners.close();
    }
}
