package org.jmpi.benchmarks.collectives;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Tells when the JIT compiler has come to rest: it has hardly worked for a while. Times alone don't tell, for the sum of
/// all cases' is that of the largest messages, which take as long in code that isn't compiled.
public final class CompilerRest {
    private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(2500);
    /// Where each rank has a core; more ranks take longer, for their compilers share the cores.
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);
    /// What it may work in that time, on all its threads together.
    private static final long REST_MILLIS = 20;

    /// In a break.
    private static final long BREAK_MILLIS = 30;
    private static final int MOST_BREAKS = 16;

    private final LongSupplier worked;
    private final long start;
    private final long most;
    private long since;
    private long workedSince;

    /// @param worked milliseconds that the compiler has worked, on all its threads together
    /// @param share  ranks that share a core, 1 or more
    CompilerRest(LongSupplier worked, int share, long now) {
        this.worked = worked;
        most = share * MOST_NANOS;
        start = now;
        since = now;
        workedSince = worked.getAsLong();
    }

    /// Of this JVM, one of several on this host.
    public static CompilerRest ofThisJvm(int ranks) {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        // without a compiler there is nothing to wait for
        LongSupplier worked = compiler == null ? () -> 0 : compiler::getTotalCompilationTime;
        return new CompilerRest(worked, Math.ceilDiv(ranks, Runtime.getRuntime().availableProcessors()),
                System.nanoTime());
    }

    /// Whether it rests, or so much time has passed that it may never.
    public boolean isReached(long now) {
        if (now - start >= most) {
            return true;
        }
        long total = worked.getAsLong();
        if (total - workedSince > REST_MILLIS) {
            since = now;
            workedSince = total;
        }
        return now - start >= LEAST_NANOS && now - since >= REST_NANOS;
    }

    /// Do nothing for a moment, and for as long as the compiler gets much done meanwhile: ranks that wait for each other
    /// would leave it no core of its own.
    public void giveWay() {
        long before;
        int breaks = 0;
        do {
            before = worked.getAsLong();
            sleep();
        } while (worked.getAsLong() > before && ++breaks < MOST_BREAKS);
    }

    private static void sleep() {
        try {
            Thread.sleep(BREAK_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }
}
