package org.jmpi.internal.protocol;

/// Whether one rank's large messages are read out of its memory here, or sent by it in pieces: what took less time lately.
///
/// Which is faster isn't known beforehand: two cores that share a cache carry pieces at two to three times the speed of the
/// kernel's one copy, two that don't at a quarter of it, and in a virtual machine that changes within seconds. So messages
/// are measured in bursts that go one way: while any is under way, up to [#BURST] of them. Now and then a burst goes the
/// other way ([Ways]). Not thread-safe; time is given in ns.
final class PullChoice {
    /// Messages after which a burst that doesn't end is cut.
    static final int BURST = 64;
    /// Shortest message that is measured: below, the clock would cost too much of it.
    static final long SHORTEST = 1L << PullChoice.SHORTEST_LOG;

    private static final int CLASSES = 8;
    private static final int SHORTEST_LOG = 15;

    private final Ways[] ways = new Ways[CLASSES];
    private Ways current;
    private boolean pulling;
    private boolean changed;
    private int under;
    private int ended;
    private long bytes;
    private long since;

    PullChoice() {
        for (int i = 0; i < CLASSES; i++) {
            ways[i] = new Ways();
        }
        current = ways[0];
    }

    private Ways of(long length) {
        int log = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(length, SHORTEST));
        return ways[Math.min(log - SHORTEST_LOG, CLASSES - 1)];
    }

    /// A message of this length has met its receive: whether to read it.
    boolean begin(long length, long now) {
        if (under++ == 0) {
            changed = false;
            restart(length, now);
        }
        return pulling;
    }

    private void restart(long length, long now) {
        current = of(length);
        pulling = current.pulls(now);
        since = now;
        bytes = 0;
        ended = 0;
    }

    /// A message for which [#begin] was called has arrived or failed.
    void end(long length, long now) {
        bytes += length;
        ended++;
        under--;
        if (under > 0 && ended < BURST) {
            return;
        }
        if (!changed) {
            current.took(pulling, bytes, now - since, now);
        }
        if (under > 0) {
            boolean before = pulling;
            restart(length, now);
            // the messages still under way go as they were begun: the next burst measures nothing
            changed = pulling != before;
        }
    }
}
