package org.jmpi.collectives.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jmpi.collectives.schedule.Step;

/// Checks that no transfer of a round writes where another one reads or writes.
final class Overlaps {
    private static final Comparator<Step.Transfer> BY_PLACE =
            Comparator.<Step.Transfer>comparingInt(step -> step.region().space().ordinal())
                    .thenComparingLong(step -> step.region().offset());

    private Overlaps() {
    }

    /// @throws ScheduleFault with two transfers that overlap
    static void check(List<Step.Transfer> transfers) {
        if (transfers.size() < 2) {
            return;
        }
        if (transfers.size() == 2) {
            checkPair(transfers.getFirst(), transfers.getLast());
            return;
        }
        List<Step.Transfer> inOrder = new ArrayList<>(transfers);
        inOrder.removeIf(step -> step.region().length() == 0);
        inOrder.sort(BY_PLACE);
        sweep(inOrder);
    }

    /// Of all that start before a transfer, the one that ends last overlaps it if any does.
    private static void sweep(List<Step.Transfer> inOrder) {
        if (inOrder.isEmpty()) {
            return;
        }
        Step.Transfer farthest = inOrder.getFirst();
        Step.Transfer farthestReceive = farthest;
        for (int i = 1; i < inOrder.size(); i++) {
            Step.Transfer step = inOrder.get(i);
            checkPair(farthest, step);
            checkPair(farthestReceive, step);
            farthest = farther(farthest, step);
            farthestReceive = step.isSend() ? farthestReceive : farther(farthestReceive, step);
        }
    }

    private static Step.Transfer farther(Step.Transfer last, Step.Transfer next) {
        boolean beyond = last.region().space() != next.region().space() || next.region().end() > last.region().end();
        return beyond ? next : last;
    }

    private static void checkPair(Step.Transfer one, Step.Transfer other) {
        boolean written = !one.isSend() || !other.isSend();
        if (written && one.region().overlaps(other.region())) {
            throw new ScheduleFault("transfers of one round overlap: " + one + " and " + other);
        }
    }
}
