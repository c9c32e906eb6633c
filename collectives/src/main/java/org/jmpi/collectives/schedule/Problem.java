package org.jmpi.collectives.schedule;

import java.util.Optional;
import org.jmpi.spi.CollectiveCall.Operation;

/// What one rank wants done; everything an algorithm may look at. Made by [Problems] only.
///
/// Has value equality, so a schedule can be kept by its problem. Operation, size, root, commutativity, unit
/// of a reduction, hosts and [#bytes] are equal on all ranks; in place is, where all ranks must work in place.
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
///                    ALL_TO_ALL), of all blocks (ALL_GATHERV, REDUCE_SCATTER, REDUCE_SCATTER_BLOCK); else
///                    [#UNEQUAL]
/// @param sources     block `i`: what rank `i` gets of this rank
/// @param targets     block `i`: where what rank `i` gives goes; a reduction's result is in every block
/// @param peers       who the blocks belong to, where not to the ranks of one group
/// @param hosts       which ranks share a host
public record Problem(Operation operation, int size, int rank, int root, boolean inPlace, boolean commutative,
        long unit,
        long bytes, Blocks sources, Blocks targets, Peers peers, Hosts hosts) {

    /// The value of `bytes` where ranks may differ.
    public static final long UNEQUAL = -1;

    /// A problem of one group on one host.
    Problem(Operation operation, int size, int rank, int root, boolean inPlace, boolean commutative, long unit,
            long bytes, Blocks sources, Blocks targets) {
        this(operation, size, rank, root, inPlace, commutative, unit, bytes, sources, targets, Peers.GROUP);
    }

    /// A problem of ranks on one host.
    Problem(Operation operation, int size, int rank, int root, boolean inPlace, boolean commutative, long unit,
            long bytes, Blocks sources, Blocks targets, Peers peers) {
        this(operation, size, rank, root, inPlace, commutative, unit, bytes, sources, targets, peers, Hosts.ONE);
    }

    /// Written out: what a record has by itself takes a process some milliseconds at its first use, and each rank's start
    /// has one.
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Problem that && operation == that.operation && size == that.size
                && rank == that.rank && root == that.root && inPlace == that.inPlace && commutative == that.commutative
                && unit == that.unit && bytes == that.bytes && sources.equals(that.sources)
                && targets.equals(that.targets) && peers.equals(that.peers) && hosts.equals(that.hosts);
    }

    @Override
    public int hashCode() {
        int hash = operation.ordinal();
        hash = 31 * hash + size;
        hash = 31 * hash + rank;
        hash = 31 * hash + root;
        hash = 31 * hash + Boolean.hashCode(inPlace);
        hash = 31 * hash + Boolean.hashCode(commutative);
        hash = 31 * hash + Long.hashCode(unit);
        hash = 31 * hash + Long.hashCode(bytes);
        hash = 31 * hash + sources.hashCode();
        hash = 31 * hash + targets.hashCode();
        hash = 31 * hash + peers.hashCode();
        return 31 * hash + hosts.hashCode();
    }

    /// The same problem of ranks on these hosts.
    public Problem on(Hosts where) {
        return where.equals(hosts) ? this
                : new Problem(operation, size, rank, root, inPlace, commutative, unit, bytes, sources, targets, peers,
                        where);
    }

    /// Number of blocks that leave; of a reduction with parts, the number of parts.
    public int outgoing() {
        return peers.outgoing(this);
    }

    /// Number of blocks that come in.
    public int incoming() {
        return peers.incoming(this);
    }

    /// Whether each rank gets a part of the result.
    boolean hasParts() {
        return operation == Operation.REDUCE_SCATTER || operation == Operation.REDUCE_SCATTER_BLOCK;
    }

    /// What `peer` gets of this rank: in SEND, or in RECV where the rank works in place.
    public Region source(int peer) {
        return new Region(inPlace ? Space.RECV : Space.SEND, sources.offset(peer), sources.length(peer));
    }

    /// Where what `peer` gives goes, in RECV.
    public Region target(int peer) {
        return new Region(Space.RECV, targets.offset(peer), targets.length(peer));
    }

    /// Why an algorithm that swaps operands can't serve it, if it can't.
    public Optional<String> refusalToSwap() {
        return commutative ? Optional.empty() : Optional.of("needs a commutative op");
    }

    /// The same problem with operands that must not be swapped.
    public Problem inRankOrder() {
        return new Problem(operation, size, rank, root, inPlace, false, unit, bytes, sources, targets, peers,
                hosts);
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
