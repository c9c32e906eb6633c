package org.jmpi.benchmarks.collectives;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Tells when the JIT compiler has come to rest: it has hardly worked for a while. Times alone don't tell, for the sum of
/// all cases' is that of the largest messages, which take as long in code that isn't compiled.
final class CompilerRest {
    private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(1000);
    /// What it may work in that time, on all its threads together.
    private static final long REST_MILLIS = 20;

    private final LongSupplier worked;
    private final long start;
    private long since;
    private long workedSince;

    /// @param worked milliseconds that the compiler has worked, on all its threads together
    CompilerRest(LongSupplier worked, long now) {
        this.worked = worked;
        start = now;
        since = now;
        workedSince = worked.getAsLong();
    }

    /// Of this JVM.
    static CompilerRest ofThisJvm() {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        // without a compiler there is nothing to wait for
        return new CompilerRest(compiler == null ? () -> 0 : compiler::getTotalCompilationTime, System.nanoTime());
    }

    /// Whether it rests, or so much time has passed that it may never.
    boolean isReached(long now) {
        if (now - start >= MOST_NANOS) {
            return true;
        }
        long total = worked.getAsLong();
        if (total - workedSince > REST_MILLIS) {
            since = now;
            workedSince = total;
        }
        return now - start >= LEAST_NANOS && now - since >= REST_NANOS;
    }
}
