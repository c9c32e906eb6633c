package org.jmpi.benchmarks.nas.ft;

/// Moves lines that lie across a field into a transform's tile, and back: neighbours in x together.
final class Lines {

    private Lines() {
    }

    /// @param start  where the first line starts, in numbers of points
    /// @param places where each point of a line stands, from its start
    static void load(double[] field, int start, int[] places, Transform transform) {
        int width = 2 * transform.lines();
        double[] tile = transform.tile();
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(field, 2 * (start + places[i]), tile, i * width, width);
        }
    }

    /// The other way.
    static void store(Transform transform, double[] field, int start, int[] places) {
        int width = 2 * transform.lines();
        double[] tile = transform.tile();
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(tile, i * width, field, 2 * (start + places[i]), width);
        }
    }
}
