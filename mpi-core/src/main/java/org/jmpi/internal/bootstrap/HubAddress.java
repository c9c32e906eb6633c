package org.jmpi.internal.bootstrap;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// Finds out which of this host's addresses leads to the other hosts: the one by which the first of them has come. Names
/// of interfaces tell nothing, and some addresses lead nowhere (bridges of container engines).
///
/// Ranks of this host wait until that is known, for each rank listens at the address by which it came. Where all ranks
/// turn out to be on this host, any will do.
final class HubAddress {
    private final int ranks;
    private @Nullable InetAddress found;
    private int waiting;
    private int entered;

    /// @param ranks of the job
    HubAddress(int ranks) {
        this.ranks = ranks;
    }

    /// Wait until it is known; whether it is this one.
    synchronized boolean awaitIs(InetAddress address) throws InterruptedException {
        waiting++;
        notifyAll();
        try {
            while (found == null && waiting + entered < ranks) {
                wait();
            }
            found = found == null ? address : found;
            return found.equals(address);
        } finally {
            waiting--;
        }
    }

    /// A rank has entered.
    ///
    /// @param by the address of this host by which it came
    synchronized void entered(InetAddress by) {
        entered++;
        found = found == null ? by : found;
        notifyAll();
    }
}
