package org.jmpi.internal.protocol;

import java.util.ArrayDeque;
import java.util.BitSet;
import org.jmpi.MpiException;
import org.jmpi.internal.match.Contexts;
import org.jmpi.internal.match.Matcher;
import org.jmpi.internal.match.Probe;
import org.jmpi.internal.match.Receive;
import org.jmpi.internal.memory.SpinLock;
import org.jspecify.annotations.Nullable;

/// The ranks that have closed, and the operations that only they could have satisfied.
///
/// A rank says that it has closed when all it sent has been handed over. So once a poll finds nothing more after the news,
/// nothing of it is left to come.
final class Departures {
    private final Contexts contexts;
    private final Peers peers;
    private final Arrivals arrivals;
    private final SpinLock engineLock;
    private final BitSet closed = new BitSet();
    private final ArrayDeque<Integer> announced = new ArrayDeque<>();
    private final ArrayDeque<Integer> due = new ArrayDeque<>();
    private volatile boolean news;
    private volatile boolean any;

    Departures(Contexts contexts, Peers peers, Arrivals arrivals, SpinLock engineLock) {
        this.contexts = contexts;
        this.peers = peers;
        this.arrivals = arrivals;
        this.engineLock = engineLock;
    }

    /// Take the news from the wire-up.
    void announce(int rank) {
        synchronized (announced) {
            announced.add(rank);
            news = true;
        }
    }

    /// Take the news up, ahead of a poll. Polling thread only.
    void takeUp() {
        if (news) {
            synchronized (announced) {
                due.addAll(announced);
                announced.clear();
                news = false;
            }
        }
    }

    /// Act on the news taken up: a whole poll after it found nothing; whether there was any. Polling thread only.
    boolean settle() {
        boolean some = !due.isEmpty();
        for (Integer rank = due.poll(); rank != null; rank = due.poll()) {
            depart(rank);
        }
        return some;
    }

    private void depart(int rank) {
        peers.get(rank).close();
        peers.failSendsTo(rank);
        engineLock.lock();
        try {
            closed.set(rank);
            any = true;
            arrivals.failReceivesFrom(rank);
            contexts.forEach(this::failStranded);
        } finally {
            engineLock.unlock();
        }
    }

    private void failStranded(Matcher matcher) {
        for (Receive receive : matcher.postedReceives()) {
            MpiException reason = stranded(matcher, receive.source());
            if (reason != null) {
                matcher.withdraw(receive);
                receive.fail(reason);
            }
        }
        for (Probe probe : matcher.waitingProbes()) {
            MpiException reason = stranded(matcher, probe.source());
            if (reason != null) {
                matcher.withdraw(probe);
                probe.fail(reason);
            }
        }
    }

    private @Nullable MpiException stranded(Matcher matcher, int source) {
        if (source != Matcher.ANY) {
            return closed.get(source) ? Failures.peerClosed("receive", source) : null;
        }
        int last = -1;
        for (int member : matcher.members()) {
            if (!closed.get(member)) {
                return null;
            }
            last = member;
        }
        return last < 0 ? null : Failures.peerClosed("receive from any source", last);
    }

    /// Fail a receive just posted that nobody can satisfy any more.
    void check(ReceiveOperation receive) {
        if (!any) {
            return;
        }
        engineLock.lock();
        try {
            MpiException reason = receive.isPosted() ? stranded(receive.matcher, receive.source()) : null;
            if (reason != null) {
                receive.matcher.withdraw((Receive) receive);
                receive.fail(reason);
            }
        } finally {
            engineLock.unlock();
        }
    }

    /// Fail a probe just begun that nobody can satisfy any more.
    void check(Matcher matcher, Probe probe) {
        if (!any) {
            return;
        }
        engineLock.lock();
        try {
            MpiException reason = probe.isDone() ? null : stranded(matcher, probe.source());
            if (reason != null) {
                matcher.withdraw(probe);
                probe.fail(reason);
            }
        } finally {
            engineLock.unlock();
        }
    }
}
