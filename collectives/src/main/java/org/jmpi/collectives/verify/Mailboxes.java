package org.jmpi.collectives.verify;

import org.jmpi.collectives.schedule.Step;
import org.jspecify.annotations.Nullable;

/// The transfers that wait for their other half, in order, for each pair of ranks.
final class Mailboxes {
    private final int size;
    private final @Nullable Waiting[] first;

    Mailboxes(int size) {
        this.size = size;
        this.first = new Waiting[size * size];
    }

    /// Take the transfer that matches one, or let that one wait.
    ///
    /// @return the other half, null where there is none yet
    Step.@Nullable Transfer match(int rank, Step.Transfer step) {
        boolean sends = step.isSend();
        int box = sends ? rank * size + step.peer() : step.peer() * size + rank;
        Waiting waiting = first[box];
        if (waiting != null && waiting.step.isSend() != sends) {
            first[box] = waiting.next;
            return waiting.step;
        }
        append(box, waiting, new Waiting(step));
        return null;
    }

    private void append(int box, @Nullable Waiting head, Waiting added) {
        if (head == null) {
            first[box] = added;
            return;
        }
        Waiting last = head;
        for (Waiting next = head.next; next != null; next = next.next) {
            last = next;
        }
        last.next = added;
    }

    private static final class Waiting {
        private final Step.Transfer step;
        private @Nullable Waiting next;

        Waiting(Step.Transfer step) {
            this.step = step;
        }
    }
}
