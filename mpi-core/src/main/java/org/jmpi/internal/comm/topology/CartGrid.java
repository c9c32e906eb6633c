package org.jmpi.internal.comm.topology;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jmpi.Communicator;
import org.jmpi.spi.Neighbourhood;

/// A grid of ranks, row-major: the last coordinate runs fastest. Immutable.
public final class CartGrid {
    private final int[] dims;
    private final boolean[] periods;

    private CartGrid(int[] dims, boolean[] periods) {
        this.dims = dims;
        this.periods = periods;
    }

    /// A grid that has a place for at most `ranks` ranks.
    ///
    /// @throws IllegalArgumentException where a dimension is below 1, or there are more places than ranks
    public static CartGrid of(int[] dims, boolean[] periods, int ranks) {
        if (dims.length != periods.length) {
            throw new IllegalArgumentException("each dimension needs its period: dims=" + dims.length + ", periods="
                    + periods.length + "; pass arrays of the same length");
        }
        long places = 1;
        for (int dim : dims) {
            places = dim < 1 ? Long.MAX_VALUE : Math.min(Integer.MAX_VALUE, places * dim);
            if (places > ranks) {
                throw new IllegalArgumentException("a grid needs dimensions of 1 or more, and no more places than there"
                        + " are ranks: dims=" + Arrays.toString(dims) + ", ranks=" + ranks
                        + "; let CartCommunicator.dims choose them");
            }
        }
        return new CartGrid(dims.clone(), periods.clone());
    }

    /// Number of places.
    public int size() {
        return Arrays.stream(dims).reduce(1, (a, b) -> a * b);
    }

    /// Places in each dimension.
    public int[] dims() {
        return dims.clone();
    }

    /// Which dimensions go round.
    public boolean[] periods() {
        return periods.clone();
    }

    /// The coordinates of a rank.
    public int[] coords(int rank) {
        if (rank < 0 || rank >= size()) {
            throw new IllegalArgumentException("no such rank in the grid: rank=" + rank + ", size=" + size()
                    + "; use 0 to " + (size() - 1));
        }
        int[] coords = new int[dims.length];
        int rest = rank;
        for (int i = dims.length - 1; i >= 0; i--) {
            coords[i] = rest % dims[i];
            rest /= dims[i];
        }
        return coords;
    }

    /// The rank at some coordinates, which go round where the dimension does.
    public int rank(int... coords) {
        if (coords.length != dims.length) {
            throw new IllegalArgumentException("each dimension needs its coordinate: coords=" + Arrays.toString(coords)
                    + ", dims=" + Arrays.toString(dims) + "; pass one each");
        }
        int rank = 0;
        for (int i = 0; i < dims.length; i++) {
            rank = rank * dims[i] + wrapped(coords, i);
        }
        return rank;
    }

    private int wrapped(int[] coords, int dimension) {
        if (!periods[dimension] && (coords[dimension] < 0 || coords[dimension] >= dims[dimension])) {
            throw new IllegalArgumentException("coordinates lie outside of the grid: coords=" + Arrays.toString(coords)
                    + ", dims=" + Arrays.toString(dims) + ", dimension=" + dimension
                    + "; only periodic dimensions go round");
        }
        return Math.floorMod(coords[dimension], dims[dimension]);
    }

    /// The rank `displacement` further along a dimension; PROC_NULL beyond an edge.
    public int shifted(int rank, int dimension, int displacement) {
        if (dimension < 0 || dimension >= dims.length) {
            throw new IllegalArgumentException("no such dimension: dimension=" + dimension + ", dimensions="
                    + dims.length + "; use 0 to " + (dims.length - 1));
        }
        int[] coords = coords(rank);
        long place = (long) coords[dimension] + displacement;
        if (!periods[dimension] && (place < 0 || place >= dims[dimension])) {
            return Communicator.PROC_NULL;
        }
        coords[dimension] = (int) Math.floorMod(place, (long) dims[dimension]);
        return rank(coords);
    }

    /// The neighbours of a rank: below and above in each dimension.
    public Neighbourhood neighbours(int rank) {
        int[] around = IntStream.range(0, dims.length)
                .flatMap(i -> IntStream.of(shifted(rank, i, -1), shifted(rank, i, 1)))
                .toArray();
        return Neighbourhood.pairwise(around);
    }

    /// The grid of the dimensions that `remain`.
    ///
    /// @throws IllegalArgumentException where `remain` hasn't one entry a dimension
    public CartGrid sub(boolean... remain) {
        if (remain.length != dims.length) {
            throw new IllegalArgumentException("each dimension must be kept or dropped: remain=" + remain.length
                    + ", dimensions=" + dims.length + "; pass one entry each");
        }
        int[] kept = IntStream.range(0, dims.length).filter(i -> remain[i]).toArray();
        boolean[] keptPeriods = new boolean[kept.length];
        for (int i = 0; i < kept.length; i++) {
            keptPeriods[i] = periods[kept[i]];
        }
        return new CartGrid(Arrays.stream(kept).map(i -> dims[i]).toArray(), keptPeriods);
    }

    /// The place of `rank` in the grid of the dimensions that `remain`.
    public int subRank(int rank, boolean... remain) {
        int[] coords = coords(rank);
        int place = 0;
        for (int i = 0; i < dims.length; i++) {
            place = remain[i] ? place * dims[i] + coords[i] : place;
        }
        return place;
    }
}
