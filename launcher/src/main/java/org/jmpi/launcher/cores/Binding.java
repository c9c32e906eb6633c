package org.jmpi.launcher.cores;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Which processors each rank gets: all that this process has, or a block of cores of its own.
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
    private final @Nullable Cores cores;
    private final int ranks;

    private Binding(@Nullable Affinity affinity, BitSet all, @Nullable Cores cores, int ranks) {
        this.affinity = affinity;
        this.all = all;
        this.cores = cores;
        this.ranks = ranks;
    }

    /// Bind nobody, and ask for nothing.
    public static Binding none() {
        return new Binding(null, new BitSet(), null, 1);
    }

    /// Look which processors there are.
    ///
    /// @param binds whether ranks are bound to their share of the cores
    /// @param ranks ranks on this host
    public static Binding of(boolean binds, int ranks) {
        Affinity affinity = Affinity.get().orElse(null);
        BitSet all = affinity == null ? new BitSet() : affinity.processors();
        boolean can = binds && !all.isEmpty();
        return new Binding(affinity, all, can ? Cores.of(all, Path.of("/sys/devices/system/cpu")) : null, ranks);
    }

    /// Whether ranks are bound: the user asked for it, and the system can.
    public boolean binds() {
        return cores != null;
    }

    /// The processors of a rank; empty where the system doesn't tell.
    public BitSet processors(int rank) {
        return cores == null ? all : cores.share(rank, ranks);
    }

    /// Make a rank's process.
    ///
    /// @param maker makes it in this thread
    public Process during(int rank, Maker maker) throws IOException {
        if (affinity == null || cores == null) {
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
        return (binds() ? "bound to processors " : "not bound, processors ") + Cores.text(processors(rank));
    }
}
