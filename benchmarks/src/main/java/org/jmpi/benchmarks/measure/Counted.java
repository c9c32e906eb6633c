package org.jmpi.benchmarks.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// A duet, and the bytes that its leading thread allocates meanwhile.
public final class Counted implements Duet {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Duet duet;
    private long bytes;

    /// Count what a duet allocates.
    public Counted(Duet duet) {
        this.duet = duet;
    }

    /// Bytes allocated by rank 0's calling thread since the warm-up.
    public long bytes() {
        return bytes;
    }

    @Override
    public void lead(long rounds) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        duet.lead(rounds);
        bytes += THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @Override
    public void follow(long rounds) {
        duet.follow(rounds);
    }

    @Override
    public void forget() {
        duet.forget();
        bytes = 0;
    }
}
