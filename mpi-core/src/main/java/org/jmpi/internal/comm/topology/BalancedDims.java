package org.jmpi.internal.comm.topology;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Chooses the dimensions of a grid (MPI-4.1 §8.5.2).
///
/// The largest is made as small as it can be, then the next: the first solution of a search in ascending order.
public final class BalancedDims {

    private BalancedDims() {
    }

    /// Fill in the dimensions that are 0 so that the product is `nodes`.
    ///
    /// @throws IllegalArgumentException where the given dimensions don't divide `nodes`
    public static int[] of(int nodes, int... dims) {
        if (nodes < 1 || dims.length == 0 || Arrays.stream(dims).anyMatch(dim -> dim < 0)) {
            throw refused("nodes must be 1 or more, dimensions 0 or more, at least one", nodes, dims);
        }
        long fixed = Arrays.stream(dims).filter(dim -> dim > 0).mapToLong(dim -> dim).reduce(1, Math::multiplyExact);
        long open = Arrays.stream(dims).filter(dim -> dim == 0).count();
        if (nodes % fixed != 0 || open == 0 && fixed != nodes) {
            throw refused("the given dimensions must divide the nodes", nodes, dims);
        }
        int rest = Math.toIntExact(nodes / fixed);
        return filledIn(dims, balanced(rest, (int) open));
    }

    private static int[] filledIn(int[] dims, int[] chosen) {
        int[] all = dims.clone();
        int next = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == 0) {
                all[i] = chosen[next++];
            }
        }
        return all;
    }

    private static int[] balanced(int nodes, int count) {
        int[] found = search(divisors(nodes), new int[count], 0, nodes, nodes);
        return found == null ? new int[]{} : found;
    }

    /// Fill `factors` from `at` on with falling factors of `rest`, none above `most`; null where there are none.
    private static int @Nullable [] search(int[] divisors, int[] factors, int at, int rest, int most) {
        if (at == factors.length) {
            return rest == 1 ? factors : null;
        }
        for (int factor : divisors) {
            if (factor <= most && rest % factor == 0 && reaches(factor, factors.length - at, rest)) {
                factors[at] = factor;
                int[] found = search(divisors, factors, at + 1, rest / factor, factor);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// Whether `count` factors of at most `factor` can make `product`.
    private static boolean reaches(long factor, int count, long product) {
        long power = 1;
        for (int i = 0; i < count && power < product && factor > 1; i++) {
            power *= factor;
        }
        return power >= product;
    }

    private static int[] divisors(int number) {
        int[] small = IntStream.rangeClosed(1, (int) Math.sqrt(number)).filter(i -> number % i == 0).toArray();
        return IntStream.concat(Arrays.stream(small), Arrays.stream(small).map(i -> number / i))
                .distinct()
                .sorted()
                .toArray();
    }

    private static IllegalArgumentException refused(String rule, int nodes, int[] dims) {
        return new IllegalArgumentException(rule + ": nodes=" + nodes + ", dims=" + Arrays.toString(dims)
                + "; pass 0 for every dimension to choose");
    }
}
