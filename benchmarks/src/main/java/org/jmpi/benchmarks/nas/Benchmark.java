package org.jmpi.benchmarks.nas;

import java.util.function.Function;
import org.jmpi.benchmarks.nas.cg.ConjugateGradient;
import org.jmpi.benchmarks.nas.ep.EmbarrassinglyParallel;
import org.jmpi.benchmarks.nas.ft.FourierTransform;
import org.jmpi.benchmarks.nas.is.IntegerSort;
import org.jmpi.benchmarks.nas.mg.Multigrid;

/// The benchmarks there are.
enum Benchmark {
    /// Pairs of normal deviates: computing alone.
    EP(EmbarrassinglyParallel::of),
    /// Ranks of integer keys: all-to-all of many short and long messages.
    IS(IntegerSort::of),
    /// The smallest eigenvalue of a sparse matrix: irregular memory, all-gather and sums.
    CG(ConjugateGradient::of),
    /// A Poisson problem by multigrid: memory bandwidth, neighbours, short and long messages.
    MG(Multigrid::of),
    /// A heat equation by Fourier transforms: all-to-all of long messages.
    FT(FourierTransform::of);

    private final Function<ProblemClass, Kernel> kernels;

    Benchmark(Function<ProblemClass, Kernel> kernels) {
        this.kernels = kernels;
    }

    Kernel kernel(ProblemClass problemClass) {
        return kernels.apply(problemClass);
    }
}
