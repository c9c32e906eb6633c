package org.jmpi.benchmarks.nas;

/// How many ranks a problem can be split between.
public final class RankRule {

    private RankRule() {
    }

    /// Demand a power of two, at most `most`.
    ///
    /// @throws IllegalArgumentException where it is none; the message names the nearest that is
    public static void powerOfTwo(String benchmark, int ranks, int most) {
        if (Integer.bitCount(ranks) != 1 || ranks > most) {
            throw new IllegalArgumentException("number of ranks can't split the grid evenly: benchmark=" + benchmark
                    + ", ranks=" + ranks + ", most=" + most + "; use a power of two, for example -np "
                    + Math.min(Integer.highestOneBit(ranks), most));
        }
    }

    /// Demand at most `most`.
    ///
    /// @throws IllegalArgumentException where there are more
    public static void atMost(String benchmark, int ranks, long most) {
        if (ranks > most) {
            throw new IllegalArgumentException("more ranks than parts of the problem: benchmark=" + benchmark
                    + ", ranks=" + ranks + ", most=" + most + "; use -np " + most + " or fewer, or a larger class");
        }
    }
}
