package org.jmpi.launcher.hosts;

/// A host as the user gave it.
///
/// @param name     what ssh knows it by
/// @param slots    ranks that it gets before the next host's turn; 1 or more
/// @param maxSlots ranks that it gets at most
public record HostSpec(String name, int slots, int maxSlots) {
    /// [#maxSlots] where the user set none.
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /// The same host mentioned once more: its slots add up.
    HostSpec and(HostSpec again) {
        return new HostSpec(name, slots + again.slots, Math.min(maxSlots, again.maxSlots));
    }

    /// The same host with a number of ranks of its own, no more and no less.
    HostSpec with(int ranks) {
        return new HostSpec(name, ranks, Math.min(ranks, maxSlots));
    }
}
