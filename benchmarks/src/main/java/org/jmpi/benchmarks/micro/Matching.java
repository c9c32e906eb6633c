package org.jmpi.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.jmpi.internal.match.Matcher;
import org.jmpi.internal.match.Receive;
import org.jmpi.internal.match.Unexpected;
import org.jmpi.internal.match.UnexpectedPool;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A message finds its receive, or a receive its message, among others that don't match.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Matching {
    private static final int SOURCE = 1;
    private static final int TAG = 1_000_000;

    /// Receives and messages that wait with other tags.
    @Param({"0", "100"}) private int others;

    private final Matcher matcher = new Matcher();
    private final UnexpectedPool pool = new UnexpectedPool();
    private final Wanted exact = new Wanted(SOURCE, TAG);
    private final Wanted wild = new Wanted(Matcher.ANY, TAG);

    /// Let the others wait.
    @Setup
    public void addOthers() {
        for (int tag = 0; tag < others; tag++) {
            matcher.post(new Wanted(SOURCE, tag));
            matcher.keep(pool.announced(SOURCE, others + tag, 0, 1, 0, 0));
        }
    }

    /// Post a receive, then match the message that comes.
    @Benchmark
    public @Nullable Receive postAndMatch() {
        matcher.post(exact);
        return matcher.match(SOURCE, TAG);
    }

    /// The same with a receive of any source.
    @Benchmark
    public @Nullable Receive postWildAndMatch() {
        matcher.post(wild);
        return matcher.match(SOURCE, TAG);
    }

    /// Keep a message, then find it.
    @Benchmark
    public @Nullable Unexpected keepAndFind() {
        matcher.keep(pool.announced(SOURCE, TAG, 0, 1, 0, 0));
        Unexpected found = matcher.find(SOURCE, TAG);
        if (found != null) {
            matcher.remove(found);
            pool.put(found);
        }
        return found;
    }

    private static final class Wanted extends Receive {
        Wanted(int source, int tag) {
            matches(source, tag);
        }
    }
}
