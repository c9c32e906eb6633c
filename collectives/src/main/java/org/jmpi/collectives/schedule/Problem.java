package org.jmpi.collectives.schedule;

import org.jmpi.spi.CollectiveCall.Operation;

/// What one rank wants done; everything an algorithm may look at. Made by [Problems] only.
///
/// Has value equality, so a schedule can be kept by its problem. Operation, size, root, commutativity, unit
/// of a reduction and [#bytes] are equal on all ranks; in place is, where all ranks must work in place.
///
/// @param operation   the collective
/// @param size        number of ranks
/// @param rank        this rank
/// @param root        the root, -1 where there is none
/// @param inPlace     whether the contribution stands in RECV
/// @param commutative whether operands may be swapped; true where nothing is reduced
/// @param unit        bytes that must not be torn apart: an element of a reduction, else 1
/// @param bytes       the signature's size where the standard makes it equal on all ranks: of the buffer
///                    (BCAST, reductions, scans), of one rank's block (GATHER, SCATTER, ALL_GATHER,
///                    ALL_TO_ALL), of all blocks (ALL_GATHERV, REDUCE_SCATTER); else [#UNEQUAL]
/// @param sources     block `i`: what rank `i` gets of this rank
/// @param targets     block `i`: where what rank `i` gives goes; a reduction's result is in every block
public record Problem(Operation operation, int size, int rank, int root, boolean inPlace, boolean commutative,
        long unit,
        long bytes, Blocks sources, Blocks targets) {

    /// The value of `bytes` where ranks may differ.
    public static final long UNEQUAL = -1;

    /// What `peer` gets of this rank: in SEND, or in RECV where the rank works in place.
    public Region source(int peer) {
        return new Region(inPlace ? Space.RECV : Space.SEND, sources.offset(peer), sources.length(peer));
    }

    /// Where what `peer` gives goes, in RECV.
    public Region target(int peer) {
        return new Region(Space.RECV, targets.offset(peer), targets.length(peer));
    }

    /// The same problem with operands that must not be swapped.
    public Problem inRankOrder() {
        return new Problem(operation, size, rank, root, inPlace, false, unit, bytes, sources, targets);
    }

    /// Whether this rank is the root.
    public boolean isRoot() {
        return rank == root;
    }

    /// The rank `distance` places further round the circle, which may be negative down to -size.
    public int neighbour(int distance) {
        return (int) (((long) rank + distance + size) % size);
    }

    /// This rank's number when counting starts at the root.
    public int fromRoot() {
        return (rank - root + size) % size;
    }

    /// The rank with number `relative` when counting starts at the root.
    public int absolute(int relative) {
        return (int) (((long) relative + root) % size);
    }
}
