package org.jmpi.internal.deadlock;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jmpi.internal.threads.Daemon;

/// Looks for deadlocks while a job runs, at most once a second, and tells of the first one.
public final class DeadlockWatch implements Runnable {
    private static final long PAUSE_MILLIS = 1_000;
    /// Hundreds of ranks on some cores have better things to do than to answer.
    private static final long MILLIS_A_RANK = 4;
    /// For first answers: those that come later count at the next look.
    private static final long FIRST_MILLIS = 300;
    private static final long ANSWER_MILLIS = 2_000;

    private final RankViews views;
    private final Asking asking;
    private final BooleanSupplier isOver;
    private final Consumer<String> report;
    private final long pauseMillis;

    /// Asks a rank what it waits for.
    @FunctionalInterface
    public interface Asking {
        /// Ask; returns at once where the rank isn't there any more.
        ///
        /// @param question comes back with the answer
        void ask(int rank, int question);
    }

    /// @param isOver whether the job is
    /// @param report takes the text about the first deadlock
    public DeadlockWatch(RankViews views, Asking asking, BooleanSupplier isOver, Consumer<String> report) {
        this(views, asking, isOver, report, PAUSE_MILLIS);
    }

    /// The same, with another time between two looks.
    DeadlockWatch(RankViews views, Asking asking, BooleanSupplier isOver, Consumer<String> report, long pauseMillis) {
        this.views = views;
        this.asking = asking;
        this.isOver = isOver;
        this.report = report;
        this.pauseMillis = pauseMillis;
    }

    /// Start, in a thread that ends with the process.
    public void start() {
        Daemon.start(this, "jmpi-deadlocks");
    }

    @Override
    public void run() {
        try {
            boolean isFound = false;
            while (!isFound) {
                views.awaitNews();
                BitSet due = views.takeDue();
                isFound = look(due);
                if (!isFound) {
                    Thread.sleep(pauseMillis + due.cardinality() * MILLIS_A_RANK);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private boolean look(BitSet due) throws InterruptedException {
        Map<Integer, WaitView> ignored = ask(due, FIRST_MILLIS);
        Map<Integer, WaitView> blocked = views.blocked();
        Set<Integer> epochs = new TreeSet<>();
        blocked.values().forEach(view -> epochs.add(view.epoch()));
        for (int epoch : epochs) {
            BitSet stuck = suspects(blocked, epoch).stuck();
            if (!stuck.isEmpty() && confirm(stuck, epoch)) {
                return true;
            }
        }
        return false;
    }

    /// Look at some ranks twice more.
    private boolean confirm(BitSet stuck, int epoch) throws InterruptedException {
        views.doubt();
        Suspects first = suspects(ask(stuck, ANSWER_MILLIS), epoch);
        if (first.stuck().isEmpty()) {
            return false;
        }
        Thread.sleep(pauseMillis);
        Suspects second = first.unchanged(ask(first.stuck(), ANSWER_MILLIS), views.closed(epoch));
        boolean isConfirmed = !second.stuck().isEmpty() && !isOver.getAsBoolean();
        if (isConfirmed) {
            report.accept(DeadlockText.of(second));
        }
        return isConfirmed;
    }

    private Suspects suspects(Map<Integer, WaitView> blocked, int epoch) {
        Map<Integer, WaitView> inEpoch = new TreeMap<>(blocked);
        inEpoch.values().removeIf(view -> view.epoch() != epoch);
        return Suspects.of(inEpoch, views.closed(epoch));
    }

    private Map<Integer, WaitView> ask(BitSet ranks, long millis) throws InterruptedException {
        BitSet asked = (BitSet) ranks.clone();
        int question = views.begin(asked);
        asked.stream().forEach(rank -> asking.ask(rank, question));
        return views.await(asked, question, millis);
    }
}
