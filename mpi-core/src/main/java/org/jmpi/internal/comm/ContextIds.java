package org.jmpi.internal.comm;

import java.util.concurrent.atomic.AtomicLong;

/// Gives out context ids. No other process ever gives the same, so no agreement is needed and two creations at once can't
/// collide.
///
/// ```
///  63        40 39                    3 2     0
/// ├─ process ──┼────── counter ────────┼─ plane ┤
/// ```
final class ContextIds {
    /// Messages between two ranks.
    static final int POINT_TO_POINT = 0;
    /// Messages of collectives.
    static final int COLLECTIVE = 1;
    /// One-sided operations, later.
    static final int ONE_SIDED = 2;
    /// Messages that make communicators, called by all ranks.
    static final int CREATION = 3;
    /// Messages that make communicators, called by a group.
    static final int GROUP_CREATION = 4;
    /// Messages between the leaders of two groups that make an intercommunicator.
    static final int BRIDGE = 5;

    /// Messages that compare the clocks of hosts, ahead of all others.
    static final int CLOCKS = 6;
    /// Messages that compare collective calls.
    static final int CHECK = 7;

    /// The context of `world`.
    static final long WORLD = 1 << 3;
    /// The context of `self`; each rank's own.
    static final long SELF = 2 << 3;

    /// How far one id is from the next.
    static final long APART = 1 << 3;

    private static final long FIRST = 16;

    private final long process;
    private final AtomicLong next = new AtomicLong(FIRST);

    ContextIds(int process) {
        this.process = (long) process << 40;
    }

    /// An id that was never given out, plane 0.
    long take() {
        return take(1);
    }

    /// The first of so many ids in a row, each [#APART] from the one before.
    long take(int count) {
        return process | next.getAndAdd(count) * APART;
    }
}
