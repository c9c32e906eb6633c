package org.jmpi.benchmarks.nas.is;

import org.jmpi.benchmarks.nas.ProblemClass;

/// Five keys whose ranks are known: each iteration changes two other keys, and so moves these ranks by one.
///
/// @param places   where the keys stand
/// @param ranks    their ranks
/// @param up       for each of them whether it moves up or down
/// @param upFrom   iteration at which the rising ranks are just these
/// @param downFrom the same for falling ones
record References(int[] places, int[] ranks, boolean[] up, int upFrom, int downFrom) {

    static References of(ProblemClass problemClass) {
        return switch (problemClass) {
            case S -> new References(new int[]{48_427, 17_148, 23_627, 62_548, 4_431},
                    new int[]{0, 18, 346, 64_917, 65_463}, ups(0, 1, 2), 0, 0);
            case W -> new References(new int[]{357_773, 934_767, 875_723, 898_999, 404_505},
                    new int[]{1_249, 11_698, 1_039_987, 1_043_896, 1_048_018}, ups(0, 1), 2, 0);
            case A -> new References(new int[]{2_112_377, 662_041, 5_336_171, 3_642_833, 4_250_760},
                    new int[]{104, 17_523, 123_928, 8_288_932, 8_388_264}, ups(0, 1, 2), 1, 1);
            case B -> new References(new int[]{41_869, 812_306, 5_102_857, 18_232_239, 26_860_214},
                    new int[]{33_422_937, 10_244, 59_149, 33_135_281, 99}, ups(1, 2, 4), 0, 0);
        };
    }

    private static boolean[] ups(int... numbers) {
        boolean[] up = new boolean[5];
        for (int number : numbers) {
            up[number] = true;
        }
        return up;
    }

    /// The rank that a key must have in an iteration.
    long expected(int number, int iteration) {
        return up[number] ? ranks[number] + iteration - upFrom : ranks[number] - iteration + downFrom;
    }
}
