package org.jmpi.collectives.simulate;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.collectives.schedule.Hosts;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.select.OperationNames;
import org.jmpi.spi.CollectiveCall.Operation;

/// A collective whose time is asked for: from rank 0 where it has a root, not in place, commutative.
///
/// @param operation which
/// @param ranks     how many take part
/// @param bytes     the whole buffer (broadcast, reductions, scans), or one rank's block (the others), as rules
///                  have it
/// @param unit      bytes of an element; 1 for a broadcast, which may be cut anywhere
public record Question(Operation operation, int ranks, long bytes, long unit) {
    private static final long ELEMENT = 8;

    /// The collectives that can be asked about: those of blocks of one length, or of parts as equal as can be.
    public static Set<Operation> operations() {
        return EnumSet.of(Operation.BARRIER, Operation.BCAST, Operation.REDUCE, Operation.ALL_REDUCE, Operation.GATHER,
                Operation.SCATTER, Operation.ALL_GATHER, Operation.ALL_TO_ALL, Operation.REDUCE_SCATTER, Operation.SCAN,
                Operation.EXSCAN);
    }

    /// Ask for elements of 8 bytes, where the length allows, else for bytes.
    public static Question of(Operation operation, int ranks, long bytes) {
        boolean whole = operation != Operation.BCAST && bytes % ELEMENT == 0;
        return new Question(operation, ranks, bytes, whole ? ELEMENT : 1);
    }

    /// The problem of each rank, where so many ranks share a host.
    ///
    /// @throws IllegalArgumentException for an operation with blocks of several lengths, or with neighbours
    public IntFunction<Problem> problems(int perHost) {
        Hosts hosts = Hosts.of(ranks, rank -> rank / perHost);
        IntFunction<Problem> onOne = problems();
        return rank -> onOne.apply(rank).on(hosts);
    }

    /// The problem of each rank on one host.
    ///
    /// @throws IllegalArgumentException for an operation with blocks of several lengths, or with neighbours
    public IntFunction<Problem> problems() {
        return switch (operation) {
            case BARRIER -> rank -> Problems.barrier(ranks, rank);
            case BCAST -> rank -> Problems.bcast(ranks, rank, 0, bytes);
            case REDUCE -> rank -> Problems.reduce(ranks, rank, 0, bytes, unit, true, false);
            case ALL_REDUCE, SCAN, EXSCAN ->
                    rank -> Problems.reduceToAll(operation, ranks, rank, bytes, unit, true, false);
            case REDUCE_SCATTER -> reduceScatter();
            case GATHER -> rank -> Problems.gather(ranks, rank, 0, bytes, false);
            case SCATTER -> rank -> Problems.scatter(ranks, rank, 0, bytes, false);
            case ALL_GATHER -> rank -> Problems.allGather(ranks, rank, bytes, false);
            case ALL_TO_ALL -> rank -> Problems.allToAll(ranks, rank, bytes, false);
            default -> throw new IllegalArgumentException("this collective can't be simulated: operation="
                    + OperationNames.of(operation) + "; ask for the form with equal blocks, such as allGather");
        };
    }

    /// Parts as equal as whole elements can be; one object serves all ranks.
    private IntFunction<Problem> reduceScatter() {
        Blocks parts = Blocks.parts(bytes, ranks, unit);
        return rank -> Problems.reduceScatter(ranks, rank, parts, bytes, unit, true, false);
    }

    /// Whether [#bytes] is split into a part for each rank, which may then differ in length.
    boolean splits() {
        return switch (operation) {
            case BCAST, REDUCE, ALL_REDUCE, REDUCE_SCATTER -> true;
            default -> false;
        };
    }

    /// The same with the nearest fewer bytes that split into equal parts of whole elements.
    Question roundedDown() {
        return new Question(operation, ranks, bytes / (unit * ranks) * unit * ranks, unit);
    }

    /// The same with the nearest more bytes that split into equal parts.
    Question roundedUp() {
        return new Question(operation, ranks, Math.ceilDiv(bytes, unit * ranks) * unit * ranks, unit);
    }
}
