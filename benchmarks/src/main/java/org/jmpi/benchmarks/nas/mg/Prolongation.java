package org.jmpi.benchmarks.nas.mg;

/// Adds a grid to one twice as fine, with linear interpolation between its points.
final class Prolongation {
    private static final double HALF = 0.5;
    private static final double QUARTER = 0.25;
    private static final double EIGHTH = 0.125;

    private Prolongation() {
    }

    /// The points around the fine grid get their share too, so they need no exchange.
    ///
    /// @param below the plane of `coarse` that lies below the first plane of `fine`
    static void apply(Level coarseLevel, double[] coarse, int below, Level fineLevel, double[] fine) {
        for (int z = 0; z <= fineLevel.planes() / 2; z++) {
            for (int y = 0; y <= coarseLevel.points(); y++) {
                int from = (below + z) * coarseLevel.plane() + y * coarseLevel.row();
                int to = 2 * z * fineLevel.plane() + 2 * y * fineLevel.row();
                rows(coarse, from, coarseLevel.row(), coarseLevel.plane(), fine, to, fineLevel.row(),
                        fineLevel.plane());
            }
        }
    }

    /// Sums over the four coarse rows around: one, two beside, two above, all four; `here` and at the `next` point.
    private static void rows(double[] coarse, int from, int row, int plane, double[] fine, int to, int fineRow,
            int finePlane) {
        double one = coarse[from];
        double side = one + coarse[from + row];
        double above = one + coarse[from + plane];
        double all = side + coarse[from + plane] + coarse[from + row + plane];
        for (int i = 0; i < row - 1; i++) {
            int x = from + i + 1;
            double nextOne = coarse[x];
            double nextSide = nextOne + coarse[x + row];
            double nextAbove = nextOne + coarse[x + plane];
            double nextAll = nextSide + coarse[x + plane] + coarse[x + row + plane];
            int t = to + 2 * i;
            fine[t] += one;
            fine[t + 1] += HALF * (one + nextOne);
            fine[t + fineRow] += HALF * side;
            fine[t + fineRow + 1] += QUARTER * (side + nextSide);
            fine[t + finePlane] += HALF * above;
            fine[t + finePlane + 1] += QUARTER * (above + nextAbove);
            fine[t + finePlane + fineRow] += QUARTER * all;
            fine[t + finePlane + fineRow + 1] += EIGHTH * (all + nextAll);
            one = nextOne;
            side = nextSide;
            above = nextAbove;
            all = nextAll;
        }
    }
}
