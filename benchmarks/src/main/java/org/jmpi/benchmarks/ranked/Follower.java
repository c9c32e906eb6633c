package org.jmpi.benchmarks.ranked;

import java.util.Arrays;
import org.jmpi.Mpi;

/// A rank that follows JMH's fork.
public final class Follower {

    private Follower() {
    }

    /// @param args the benchmark's class, then its parameters as `name=value`
    public static void main(String[] args) throws ReflectiveOperationException {
        var benchmark = (RankedBenchmark) Class.forName(args[0]).getDeclaredConstructor().newInstance();
        Parameters.set(benchmark, Arrays.asList(args).subList(1, args.length));
        try (Mpi mpi = Mpi.init(args)) {
            benchmark.follow(mpi.world());
        }
    }
}
