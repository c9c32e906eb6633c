package org.jmpi.internal.net;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/// Accepted connections that haven't proved themselves yet. Of too many the oldest is closed, for a rank proves itself
/// within milliseconds: strangers who say nothing keep nobody out. Thread-safe; doesn't block.
///
/// @param <C> a connection
public final class Unproved<C extends Closeable> {
    /// Connections beyond one a rank.
    public static final int STRANGERS = 64;
    private static final System.Logger LOG = System.getLogger("org.jmpi.net");

    private final Set<C> connections = new LinkedHashSet<>();
    private final int most;

    /// @param ranks that may connect at once
    public Unproved(int ranks) {
        most = ranks + STRANGERS;
    }

    /// Take a connection that was accepted; closes the oldest where there are too many.
    public synchronized void enter(C connection) {
        boolean added = connections.add(connection);
        assert added;
        if (connections.size() > most) {
            C oldest = connections.iterator().next();
            boolean ignored = connections.remove(oldest);
            closeQuietly(oldest);
        }
    }

    /// A connection has proved itself, or failed to.
    public synchronized void settled(C connection) {
        boolean ignored = connections.remove(connection);
    }

    /// Whether there is none.
    public synchronized boolean isEmpty() {
        return connections.isEmpty();
    }

    /// Close a connection that is of no use any more.
    public static void closeQuietly(Closeable connection) {
        try {
            connection.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "close failed", e);
        }
    }
}
