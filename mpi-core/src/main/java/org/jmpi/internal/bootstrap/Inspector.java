package org.jmpi.internal.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jmpi.internal.deadlock.WaitView;
import org.jmpi.internal.protocol.Engine;
import org.jmpi.internal.protocol.Snapshot;

/// Finds out for the launcher what this rank waits for.
final class Inspector {
    /// For the polling thread to answer; it sleeps a millisecond at a time, but there may be many on a core.
    private static final long ANSWER_MILLIS = 1_000;

    private final int epoch;
    private final Engine engine;

    Inspector(int epoch, Engine engine) {
        this.epoch = epoch;
        this.engine = engine;
    }

    /// Look now; blocks until the polling thread has answered, or for a second.
    synchronized WaitView look() throws InterruptedException {
        if (!engine.hasLongWaits()) {
            return WaitView.notBlocked(epoch, WaitView.State.RUNS);
        }
        Snapshot snapshot = engine.inspect(ANSWER_MILLIS);
        return snapshot == null || snapshot.waits().isEmpty() ? WaitView.notBlocked(epoch, WaitView.State.ACTS)
                : view(snapshot);
    }

    private WaitView view(Snapshot snapshot) {
        OptionalLong others = OtherThreads.look(snapshot.waits()
                .stream()
                .map(wait -> wait.lasting().thread())
                .collect(Collectors.toSet()));
        if (others.isEmpty()) {
            return WaitView.notBlocked(epoch, WaitView.State.ACTS);
        }
        List<WaitView.Wait> waits = new ArrayList<>();
        long now = System.nanoTime();
        for (Snapshot.Wait wait : snapshot.waits()) {
            Thread thread = wait.lasting().thread();
            waits.add(new WaitView.Wait(wait.lasting().id(), wait.awaited().position(),
                    now - wait.lasting().sinceNanos(), wait.awaited().alternatives(), thread.getName(),
                    WaitText.of(thread, wait.details())));
        }
        snapshot.tasks()
                .forEach(task -> waits.add(new WaitView.Wait(0, task.position(), 0, task.alternatives(), "", "")));
        return new WaitView(epoch, WaitView.State.BLOCKED, others.getAsLong(), waits, traffic(snapshot));
    }

    private static List<WaitView.Traffic> traffic(Snapshot snapshot) {
        List<WaitView.Traffic> traffic = new ArrayList<>();
        for (int rank = 0; rank < snapshot.sent().length; rank++) {
            if (snapshot.sent()[rank] != 0 || snapshot.arrived()[rank] != 0) {
                traffic.add(new WaitView.Traffic(rank, snapshot.sent()[rank], snapshot.arrived()[rank]));
            }
        }
        return traffic;
    }
}
