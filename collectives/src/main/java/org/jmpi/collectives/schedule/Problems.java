package org.jmpi.collectives.schedule;

import java.util.Arrays;
import org.jmpi.spi.CollectiveCall.Operation;

/// Makes problems, so that every kind is described the same way for real calls and for the verifier.
///
/// All take the number of ranks and this rank first. Lengths are in bytes.
public final class Problems {
    private static final int NO_ROOT = -1;

    private Problems() {
    }

    /// A barrier.
    public static Problem barrier(int size, int rank) {
        return movement(Operation.BARRIER, size, rank, NO_ROOT, false, 0, Blocks.none(), Blocks.none());
    }

    /// A broadcast of `bytes`; the one buffer is RECV.
    public static Problem bcast(int size, int rank, int root, long bytes) {
        return movement(Operation.BCAST, size, rank, root, true, bytes, Blocks.whole(bytes),
                Blocks.whole(bytes));
    }

    /// A reduction to root, of `bytes` in elements of `unit` bytes; in place counts at root only.
    public static Problem reduce(int size, int rank, int root, long bytes, long unit, boolean commutative,
            boolean inPlace) {
        boolean atRoot = rank == root;
        return new Problem(Operation.REDUCE, size, rank, root, inPlace && atRoot, commutative, unit, bytes,
                Blocks.whole(bytes), Blocks.whole(atRoot ? bytes : 0));
    }

    /// An ALL_REDUCE, SCAN or EXSCAN of `bytes` in elements of `unit` bytes.
    public static Problem reduceToAll(Operation operation, int size, int rank, long bytes, long unit,
            boolean commutative, boolean inPlace) {
        return new Problem(operation, size, rank, NO_ROOT, inPlace, commutative, unit, bytes,
                Blocks.whole(bytes),
                Blocks.whole(bytes));
    }

    /// A reduction whose part `i`, `lengths[i]` bytes long, goes to rank `i`; the array is kept.
    public static Problem reduceScatter(int size, int rank, long[] lengths, long unit, boolean commutative,
            boolean inPlace) {
        return reduceScatter(size, rank, Blocks.packed(lengths), Arrays.stream(lengths).sum(), unit, commutative,
                inPlace);
    }

    /// A reduction whose part `i` goes to rank `i`; `bytes` is the length of all parts together.
    public static Problem reduceScatter(int size, int rank, Blocks parts, long bytes, long unit,
            boolean commutative, boolean inPlace) {
        return new Problem(Operation.REDUCE_SCATTER, size, rank, NO_ROOT, inPlace, commutative, unit, bytes,
                parts, Blocks.whole(parts.length(rank)));
    }

    /// A reduction whose part `i` of equal ones, `block` bytes long, goes to rank `i`.
    public static Problem reduceScatterBlock(int size, int rank, long block, long unit, boolean commutative,
            boolean inPlace) {
        return new Problem(Operation.REDUCE_SCATTER_BLOCK, size, rank, NO_ROOT, inPlace, commutative, unit,
                block * size, Blocks.regular(block), Blocks.whole(block));
    }

    /// A gather of equal blocks; in place counts at root only.
    public static Problem gather(int size, int rank, int root, long block, boolean inPlace) {
        return gather(Operation.GATHER, size, rank, root, block, block, Blocks.regular(block), inPlace);
    }

    /// A gather of different blocks.
    ///
    /// @param own     bytes that this rank gives, ignored at a root in place
    /// @param targets where the blocks go; ignored except at root
    public static Problem gatherv(int size, int rank, int root, long own, Blocks targets, boolean inPlace) {
        return gather(Operation.GATHERV, size, rank, root, Problem.UNEQUAL, own, targets, inPlace);
    }

    private static Problem gather(Operation operation, int size, int rank, int root, long bytes, long own,
            Blocks targets, boolean inPlace) {
        boolean atRoot = rank == root;
        boolean inPlaceHere = inPlace && atRoot;
        return movement(operation, size, rank, root, inPlaceHere, bytes,
                inPlaceHere ? blockOf(targets, rank) : Blocks.whole(own), atRoot ? targets : Blocks.none());
    }

    /// A scatter of equal blocks; in place counts at root only.
    public static Problem scatter(int size, int rank, int root, long block, boolean inPlace) {
        return scatter(Operation.SCATTER, size, rank, root, block, Blocks.regular(block), block, inPlace);
    }

    /// A scatter of different blocks.
    ///
    /// @param sources where the blocks are; ignored except at root
    /// @param own     bytes that this rank gets, ignored at a root in place
    public static Problem scatterv(int size, int rank, int root, Blocks sources, long own, boolean inPlace) {
        return scatter(Operation.SCATTERV, size, rank, root, Problem.UNEQUAL, sources, own, inPlace);
    }

    private static Problem scatter(Operation operation, int size, int rank, int root, long bytes,
            Blocks sources,
            long own, boolean inPlace) {
        boolean atRoot = rank == root;
        boolean inPlaceHere = inPlace && atRoot;
        return movement(operation, size, rank, root, inPlaceHere, bytes, atRoot ? sources : Blocks.none(),
                inPlaceHere ? blockOf(sources, rank) : Blocks.whole(own));
    }

    /// An all-gather of equal blocks.
    public static Problem allGather(int size, int rank, long block, boolean inPlace) {
        return allGather(Operation.ALL_GATHER, size, rank, block, Blocks.regular(block), inPlace);
    }

    /// An all-gather of different blocks.
    public static Problem allGatherv(int size, int rank, Blocks targets, boolean inPlace) {
        return allGather(Operation.ALL_GATHERV, size, rank, targets.total(size), targets, inPlace);
    }

    private static Problem allGather(Operation operation, int size, int rank, long bytes, Blocks targets,
            boolean inPlace) {
        Blocks own = inPlace ? blockOf(targets, rank) : Blocks.whole(targets.length(rank));
        return movement(operation, size, rank, NO_ROOT, inPlace, bytes, own, targets);
    }

    /// An all-to-all of equal blocks.
    public static Problem allToAll(int size, int rank, long block, boolean inPlace) {
        return movement(Operation.ALL_TO_ALL, size, rank, NO_ROOT, inPlace, block, Blocks.regular(block),
                Blocks.regular(block));
    }

    /// An all-to-all of different blocks; in place both are the same.
    public static Problem allToAllv(int size, int rank, Blocks sources, Blocks targets, boolean inPlace) {
        return movement(Operation.ALL_TO_ALLV, size, rank, NO_ROOT, inPlace, Problem.UNEQUAL, sources,
                targets);
    }

    /// An all-to-all of blocks that each have memory of their own: they count as standing one behind the other.
    ///
    /// @param sources lengths of what each rank gets
    /// @param targets lengths of what each rank gives; in place both are the same; the arrays are kept
    public static Problem allToAllw(int size, int rank, long[] sources, long[] targets, boolean inPlace) {
        return movement(Operation.ALL_TO_ALLW, size, rank, NO_ROOT, inPlace, Problem.UNEQUAL,
                Blocks.packed(sources), Blocks.packed(targets));
    }

    private static Blocks blockOf(Blocks blocks, int rank) {
        return Blocks.at(blocks.offset(rank), blocks.length(rank));
    }

    private static Problem movement(Operation operation, int size, int rank, int root, boolean inPlace,
            long bytes,
            Blocks sources, Blocks targets) {
        return new Problem(operation, size, rank, root, inPlace, true, 1, bytes, sources, targets);
    }
}
