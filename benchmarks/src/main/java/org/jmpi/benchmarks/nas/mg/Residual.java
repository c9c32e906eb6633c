package org.jmpi.benchmarks.nas.mg;

/// r ← v - A u, with A a stencil over all 27 neighbours that leaves out the six nearest.
///
/// Two rows are done at once, since they share half of what they add up, and sums are passed along the row in
/// variables: the compiler doesn't vectorize such loops whose arrays might be the same, and needs no temporary arrays.
final class Residual {
    private static final double CENTRE = -8.0 / 3;
    private static final double EDGES = 1.0 / 6;
    private static final double CORNERS = 1.0 / 12;

    private Residual() {
    }

    static void compute(Level level, double[] u, double[] v, double[] r) {
        int row = level.row();
        int plane = level.plane();
        for (int z = 1; z <= level.planes(); z++) {
            for (int y = 1; y <= level.points(); y += 2) {
                rows(u, v, r, z * plane + y * row, row, plane);
            }
        }
    }

    /// Names: `b` and `c` are the two rows; `1` sums the four points beside one of them in its own cross-section,
    /// `2` the four across; `Prev`, `Here` and `Next` say where along the row.
    private static void rows(double[] u, double[] v, double[] r, int start, int row, int plane) {
        int x = start;
        double sidesB = u[x - plane] + u[x + plane];
        double sidesC = u[x + row - plane] + u[x + row + plane];
        double b1Prev = u[x - row] + u[x + row] + sidesB;
        double b2Prev = u[x - row - plane] + u[x - row + plane] + sidesC;
        double c1Prev = u[x] + u[x + 2 * row] + sidesC;
        double c2Prev = sidesB + u[x + 2 * row - plane] + u[x + 2 * row + plane];
        x++;
        double bHere = u[x];
        double cHere = u[x + row];
        sidesB = u[x - plane] + u[x + plane];
        sidesC = u[x + row - plane] + u[x + row + plane];
        double b1Here = u[x - row] + cHere + sidesB;
        double b2Here = u[x - row - plane] + u[x - row + plane] + sidesC;
        double c1Here = bHere + u[x + 2 * row] + sidesC;
        double c2Here = sidesB + u[x + 2 * row - plane] + u[x + 2 * row + plane];
        int end = start + row - 1;
        for (int i = start + 1; i < end; i++) {
            x = i + 1;
            double bNext = u[x];
            double cNext = u[x + row];
            sidesB = u[x - plane] + u[x + plane];
            sidesC = u[x + row - plane] + u[x + row + plane];
            double b1Next = u[x - row] + cNext + sidesB;
            double b2Next = u[x - row - plane] + u[x - row + plane] + sidesC;
            double c1Next = bNext + u[x + 2 * row] + sidesC;
            double c2Next = sidesB + u[x + 2 * row - plane] + u[x + 2 * row + plane];
            r[i] = v[i] - CENTRE * bHere - EDGES * (b2Here + b1Prev + b1Next) - CORNERS * (b2Prev + b2Next);
            r[i + row] = v[i + row] - CENTRE * cHere - EDGES * (c2Here + c1Prev + c1Next)
                    - CORNERS * (c2Prev + c2Next);
            b1Prev = b1Here;
            b1Here = b1Next;
            b2Prev = b2Here;
            b2Here = b2Next;
            c1Prev = c1Here;
            c1Here = c1Next;
            c2Prev = c2Here;
            c2Here = c2Next;
            bHere = bNext;
            cHere = cNext;
        }
    }
}
