package org.jmpi.samples.heat;

/// What the plate is like at the start, and at its edges always: a pure function of the place, the same on
/// every rank.
///
/// Rows and columns run from 0 to size-1; -1 and size are the edges, which keep their temperature.
public final class Plate {
    /// The hottest temperature there is.
    public static final double HOT = 100;
    /// The coldest.
    public static final double COLD = 0;
    private static final double WARM = 60;

    private Plate() {
    }

    /// The temperature of a cell at the start: two hot discs, one cold one, a hot upper edge.
    public static double at(int row, int column, int size) {
        if (row < 0) {
            return HOT;
        }
        if (row == size || column < 0 || column == size) {
            return COLD;
        }
        double x = (column + 0.5) / size;
        double y = (row + 0.5) / size;
        if (inDisc(x, y, 0.30, 0.40, 0.15) || inDisc(x, y, 0.72, 0.70, 0.20)) {
            return inDisc(x, y, 0.72, 0.70, 0.08) ? COLD : HOT;
        }
        return y < 0.5 ? WARM * x : COLD;
    }

    private static boolean inDisc(double x, double y, double centreX, double centreY, double radius) {
        double dx = x - centreX;
        double dy = y - centreY;
        return dx * dx + dy * dy < radius * radius;
    }
}
