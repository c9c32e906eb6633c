package org.jmpi.benchmarks.nas.mg;

/// u ← u + S r, with S an approximate inverse over the neighbours that leaves out the eight corners.
///
/// @param centre factor of the point itself
/// @param faces  of its six nearest neighbours
/// @param edges  of the twelve next ones
record Smoother(double centre, double faces, double edges) {
    /// For the classes up to A.
    static final Smoother SMALL = new Smoother(-3.0 / 8, 1.0 / 32, -1.0 / 64);
    /// For the classes from B on.
    static final Smoother LARGE = new Smoother(-3.0 / 17, 1.0 / 33, -1.0 / 61);

    void apply(Level level, double[] r, double[] u) {
        int row = level.row();
        int plane = level.plane();
        for (int z = 1; z <= level.planes(); z++) {
            for (int y = 1; y <= level.points(); y += 2) {
                rows(r, u, z * plane + y * row, row, plane);
            }
        }
    }

    /// Two rows at once, named as in [Residual].
    private void rows(double[] r, double[] u, int start, int row, int plane) {
        int x = start;
        double bPrev = r[x];
        double cPrev = r[x + row];
        double sidesB = r[x - plane] + r[x + plane];
        double sidesC = r[x + row - plane] + r[x + row + plane];
        double b1Prev = r[x - row] + cPrev + sidesB;
        double c1Prev = bPrev + r[x + 2 * row] + sidesC;
        x++;
        double bHere = r[x];
        double cHere = r[x + row];
        sidesB = r[x - plane] + r[x + plane];
        sidesC = r[x + row - plane] + r[x + row + plane];
        double b1Here = r[x - row] + cHere + sidesB;
        double b2Here = r[x - row - plane] + r[x - row + plane] + sidesC;
        double c1Here = bHere + r[x + 2 * row] + sidesC;
        double c2Here = sidesB + r[x + 2 * row - plane] + r[x + 2 * row + plane];
        int end = start + row - 1;
        for (int i = start + 1; i < end; i++) {
            x = i + 1;
            double bNext = r[x];
            double cNext = r[x + row];
            sidesB = r[x - plane] + r[x + plane];
            sidesC = r[x + row - plane] + r[x + row + plane];
            double b1Next = r[x - row] + cNext + sidesB;
            double c1Next = bNext + r[x + 2 * row] + sidesC;
            u[i] += centre * bHere + faces * (bPrev + bNext + b1Here) + edges * (b2Here + b1Prev + b1Next);
            u[i + row] += centre * cHere + faces * (cPrev + cNext + c1Here) + edges * (c2Here + c1Prev + c1Next);
            b2Here = r[x - row - plane] + r[x - row + plane] + sidesC;
            c2Here = sidesB + r[x + 2 * row - plane] + r[x + 2 * row + plane];
            b1Prev = b1Here;
            b1Here = b1Next;
            c1Prev = c1Here;
            c1Here = c1Next;
            bPrev = bHere;
            bHere = bNext;
            cPrev = cHere;
            cHere = cNext;
        }
    }
}
