package org.jmpi.benchmarks.nas.ft;

/// What time does to each wave of a field: exp(-4 π² α t |k|²), as a product of one factor an axis.
final class Decay {
    private static final double ALPHA = 1e-6;

    private final double[] alongX;
    private final double[] alongY;
    private final double[] alongZ;
    private final int firstY;

    Decay(Slabs slabs, int time) {
        alongX = factors(slabs.x(), time);
        alongY = factors(slabs.y(), time);
        alongZ = factors(slabs.z(), time);
        firstY = slabs.rank() * slabs.ownY();
    }

    private static double[] factors(int points, int time) {
        double[] factors = new double[points];
        for (int i = 0; i < points; i++) {
            double wave = i < points / 2 ? i : i - points;
            factors[i] = Math.exp(-4 * ALPHA * Math.PI * Math.PI * time * wave * wave);
        }
        return factors;
    }

    /// Let time pass on lines along z that stand in a tile.
    ///
    /// @param x first line's place along x
    /// @param y the lines' place in this rank's columns
    void apply(Transform transform, int x, int y) {
        double[] tile = transform.tile();
        int lines = transform.lines();
        for (int z = 0; z < alongZ.length; z++) {
            scale(tile, 2 * z * lines, lines, x, alongZ[z] * alongY[firstY + y]);
        }
    }

    private void scale(double[] tile, int from, int lines, int x, double common) {
        for (int i = 0; i < lines; i++) {
            double factor = common * alongX[x + i];
            tile[from + 2 * i] *= factor;
            tile[from + 2 * i + 1] *= factor;
        }
    }
}
