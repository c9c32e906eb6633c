package org.jmpi.internal.deadlock;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the ranks have said of their waits. Fed by the threads of their lines, read by the watch; guarded by the monitor.
public final class RankViews {
    private final @Nullable WaitView[] views;
    /// Number of the question that a rank was asked last, and answered last.
    private final int[] asked;
    private final int[] answered;
    /// Ranks to ask: they wait, and what for isn't known yet, or changes.
    private final BitSet due = new BitSet();
    private final Map<Integer, BitSet> closed = new HashMap<>();
    private boolean news;
    private int question;

    /// @param ranks of the job
    public RankViews(int ranks) {
        views = new WaitView[ranks];
        asked = new int[ranks];
        answered = new int[ranks];
    }

    /// A rank waits for long.
    public synchronized void waits(int rank) {
        due.set(rank);
        notifyAll();
    }

    /// A rank has closed.
    public synchronized void closed(int rank, int epoch) {
        closed.computeIfAbsent(epoch, _ -> new BitSet()).set(rank);
        news = true;
        notifyAll();
    }

    /// A rank answers.
    public synchronized void answer(int rank, int number, WaitView view) {
        answered[rank] = number;
        views[rank] = view.state() == WaitView.State.BLOCKED ? view : null;
        if (view.state() == WaitView.State.ACTS) {
            due.set(rank);
        }
        news = true;
        notifyAll();
    }

    /// Wait until there is something to ask, or to think about.
    synchronized void awaitNews() throws InterruptedException {
        while (due.isEmpty() && !news) {
            wait();
        }
        news = false;
    }

    /// Think again, though nothing new may have come.
    synchronized void doubt() {
        news = true;
    }

    /// Take the ranks to ask.
    synchronized BitSet takeDue() {
        BitSet taken = (BitSet) due.clone();
        due.clear();
        return taken;
    }

    /// Begin a question to some ranks; takes those out that haven't answered the last one, as stopped ranks don't.
    ///
    /// @return its number
    synchronized int begin(BitSet ranks) {
        question++;
        for (int rank = ranks.nextSetBit(0); rank >= 0; rank = ranks.nextSetBit(rank + 1)) {
            if (asked[rank] == answered[rank]) {
                asked[rank] = question;
            } else {
                ranks.clear(rank);
            }
        }
        return question;
    }

    /// Wait for the answers to a question.
    ///
    /// @param millis longest wait
    /// @return of those that answered that they are blocked
    synchronized Map<Integer, WaitView> await(BitSet ranks, int number, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; left > 0 && !allAnswered(ranks, number);) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        Map<Integer, WaitView> answers = new TreeMap<>();
        ranks.stream().filter(rank -> answered[rank] == number).forEach(rank -> put(answers, rank));
        return answers;
    }

    private boolean allAnswered(BitSet ranks, int number) {
        return ranks.stream().allMatch(rank -> answered[rank] == number);
    }

    private void put(Map<Integer, WaitView> into, int rank) {
        WaitView view = views[rank];
        if (view != null) {
            into.put(rank, view);
        }
    }

    /// All that are known to be blocked.
    synchronized Map<Integer, WaitView> blocked() {
        Map<Integer, WaitView> blocked = new TreeMap<>();
        for (int rank = 0; rank < views.length; rank++) {
            put(blocked, rank);
        }
        return blocked;
    }

    /// The ranks that have closed in an epoch.
    synchronized BitSet closed(int epoch) {
        return (BitSet) closed.getOrDefault(epoch, new BitSet()).clone();
    }
}
