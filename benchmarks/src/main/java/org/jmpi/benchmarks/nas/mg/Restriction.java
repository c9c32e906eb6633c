package org.jmpi.benchmarks.nas.mg;

/// Carries a grid over to one half as fine: each point is a weighted mean of the 27 around its place.
final class Restriction {
    private static final double CENTRE = 0.5;
    private static final double FACES = 0.25;
    private static final double EDGES = 0.125;
    private static final double CORNERS = 0.0625;

    private Restriction() {
    }

    /// @param planes how many planes to make
    /// @param first  the plane of `coarse` where the first of them goes
    static void apply(Level fineLevel, double[] fine, Level coarseLevel, double[] coarse, int planes, int first) {
        for (int z = 1; z <= planes; z++) {
            for (int y = 1; y <= coarseLevel.points(); y++) {
                int from = 2 * z * fineLevel.plane() + 2 * y * fineLevel.row();
                int to = (first + z - 1) * coarseLevel.plane() + y * coarseLevel.row();
                row(fine, from, fineLevel.row(), fineLevel.plane(), coarse, to, coarseLevel.points());
            }
        }
    }

    /// `1` sums the four points beside the row, `2` the four across; at the odd place ahead, between, and behind.
    private static void row(double[] fine, int from, int row, int plane, double[] coarse, int to, int points) {
        int x = from + 1;
        double prev = fine[x];
        double prev1 = fine[x - row] + fine[x + row] + fine[x - plane] + fine[x + plane];
        double prev2 = fine[x - row - plane] + fine[x + row - plane] + fine[x - row + plane] + fine[x + row + plane];
        for (int i = 1; i <= points; i++) {
            x = from + 2 * i;
            double here = fine[x];
            double here1 = fine[x - row] + fine[x + row] + fine[x - plane] + fine[x + plane];
            double here2 =
                    fine[x - row - plane] + fine[x + row - plane] + fine[x - row + plane] + fine[x + row + plane];
            x++;
            double next = fine[x];
            double next1 = fine[x - row] + fine[x + row] + fine[x - plane] + fine[x + plane];
            double next2 =
                    fine[x - row - plane] + fine[x + row - plane] + fine[x - row + plane] + fine[x + row + plane];
            coarse[to + i] = CENTRE * here + FACES * (prev + next + here1) + EDGES * (prev1 + next1 + here2)
                    + CORNERS * (prev2 + next2);
            prev = next;
            prev1 = next1;
            prev2 = next2;
        }
    }
}
