package org.jmpi.internal.comm;

import org.jmpi.CartCommunicator;
import org.jmpi.internal.comm.topology.CartGrid;

/// A communicator on a grid.
final class CartCommunicatorImpl extends TopologyCommunicatorImpl implements CartCommunicator {
    private final CartGrid grid;

    CartCommunicatorImpl(RankContext context, Membership membership, long id, String name, CartGrid grid) {
        super(context, membership, id, name, grid.neighbours(membership.local().rank().getAsInt()));
        this.grid = grid;
    }

    @Override
    public int[] dims() {
        return grid.dims();
    }

    @Override
    public boolean[] periods() {
        return grid.periods();
    }

    @Override
    public int[] coords() {
        return grid.coords(rank());
    }

    @Override
    public int[] coords(int rank) {
        return grid.coords(rank);
    }

    @Override
    public int rank(int... coords) {
        return grid.rank(coords);
    }

    @Override
    public Shift shift(int dimension, int displacement) {
        return new Shift(grid.shifted(rank(), dimension, Math.negateExact(displacement)),
                grid.shifted(rank(), dimension, displacement));
    }

    @Override
    public CartCommunicator sub(boolean... remain) {
        CartGrid part = grid.sub(remain);
        boolean[] dropped = new boolean[remain.length];
        for (int i = 0; i < remain.length; i++) {
            dropped[i] = !remain[i];
        }
        Creation.Part split = creation().split(grid.subRank(rank(), dropped), grid.subRank(rank(), remain));
        Membership members = Membership.of(new GroupImpl(split.members(), context().worldRank()));
        return new CartCommunicatorImpl(context(), members, split.context(), name() + ".sub", part);
    }

    @Override
    CommunicatorImpl copy(long newId, String newName) {
        return new CartCommunicatorImpl(context(), membership(), newId, newName, grid);
    }

    @Override
    public CartCommunicator dup() {
        return (CartCommunicator) super.dup();
    }
}
