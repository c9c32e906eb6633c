package org.jmpi.benchmarks.compare;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/// The median of a few values and how far it can be trusted.
///
/// The interval is that of order statistics: as many of the values lie below the true median as heads fall in as many
/// tosses of a coin, so the k-th smallest and the k-th largest value enclose it with a probability that the binomial
/// distribution gives exactly. Nothing is assumed about the values but that they are independent. Of fewer than 6
/// values not even the smallest and the largest reach 95 %; the interval is then those two, with what they reach.
///
/// @param low        lower end of the interval
/// @param high       upper end of the interval
/// @param confidence the probability that the interval encloses the true median
record Spread(int count, double median, double min, double max, double low, double high, double confidence) {
    /// What an interval should reach.
    static final double WANTED = 0.95;

    /// Sum up at least one value.
    static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values: count=0; measure at least once");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        int k = rank(n);
        return new Spread(n, new Median().evaluate(sorted), sorted[0], sorted[n - 1], sorted[k - 1],
                sorted[n - k], confidence(n, k));
    }

    /// The largest k whose interval is wide enough, at least 1.
    private static int rank(int n) {
        int k = 1;
        while (2 * (k + 1) <= n && confidence(n, k + 1) >= WANTED) {
            k++;
        }
        return k;
    }

    /// The probability that the k-th smallest and the k-th largest of n values enclose the median.
    private static double confidence(int n, int k) {
        return 1 - 2 * new BinomialDistribution(null, n, 0.5).cumulativeProbability(k - 1);
    }
}
