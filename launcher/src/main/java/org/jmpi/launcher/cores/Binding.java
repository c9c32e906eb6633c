package org.jmpi.launcher.cores;

import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Which processors each rank gets: all that this process has, or a block of cores, sockets or NUMA domains.
///
/// A rank's process inherits them from the thread that makes it, so that it never runs anywhere else, and the JVM counts
/// them as its own.
public final class Binding {
    /// Makes a process.
    @FunctionalInterface
    public interface Maker {
        /// Make it, in the calling thread.
        Process make() throws IOException;
    }

    private final @Nullable Affinity affinity;
    private final BitSet all;
    private final BindTo kind;
    private final @Nullable Topology topology;
    private final int ranks;

    private Binding(@Nullable Affinity affinity, BitSet all, BindTo kind, @Nullable Topology topology,
            int ranks) {
        this.affinity = affinity;
        this.all = all;
        this.kind = kind;
        this.topology = topology;
        this.ranks = ranks;
    }

    /// Bind nobody, and ask for nothing.
    public static Binding none() {
        return new Binding(null, new BitSet(), BindTo.NONE, null, 1);
    }

    /// Look which processors there are.
    ///
    /// @param kind  what ranks are bound to their share of
    /// @param ranks ranks on this host
    public static Binding of(BindTo kind, int ranks) {
        Affinity affinity = Affinity.get().orElse(null);
        BitSet all = affinity == null ? new BitSet() : affinity.processors();
        boolean can = kind != BindTo.NONE && !all.isEmpty();
        return new Binding(affinity, all, kind, can ? Topology.of(all, Topology.DEVICES) : null, ranks);
    }

    /// Whether ranks are bound: the user asked for it, and the system can.
    public boolean binds() {
        return topology != null;
    }

    /// The processors of a rank; empty where the system doesn't tell.
    public BitSet processors(int rank) {
        return topology == null ? all : topology.share(kind, rank, ranks);
    }

    /// Make a rank's process.
    ///
    /// @param maker makes it in this thread
    public Process during(int rank, Maker maker) throws IOException {
        if (affinity == null || topology == null) {
            return maker.make();
        }
        boolean bound = affinity.set(processors(rank));
        try {
            return maker.make();
        } finally {
            boolean ignored = bound && affinity.set(all);
        }
    }

    /// How a rank is bound, in words.
    public String text(int rank) {
        if (all.isEmpty()) {
            return "processors unknown";
        }
        BitSet processors = processors(rank);
        String numbers = Topology.text(processors);
        return topology == null ? "not bound, processors " + numbers
                : "bound to processors " + numbers + " " + topology.picture(processors);
    }
}
