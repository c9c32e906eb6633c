package org.jmpi.collectives.verify;

import java.util.Optional;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.Step;

/// A way to break one step.
enum Mutation {
    /// The step is left out.
    DROP,
    /// A message goes to, or is expected from, the next rank.
    OTHER_PEER,
    /// The region lies a byte further on.
    SHIFT,
    /// The region is a byte shorter.
    SHORTEN,
    /// The operands of a reduction, or source and target of a copy, are swapped.
    SWAP;

    /// Whether it can break a step so that the outcome must differ.
    boolean breaks(Step step, int size) {
        return switch (this) {
            case DROP -> step instanceof Step.Transfer || bytes(step) > 0;
            case OTHER_PEER -> step instanceof Step.Transfer && size > 2;
            case SHIFT, SHORTEN -> bytes(step) > 0;
            case SWAP -> step instanceof Step.Local && bytes(step) > 0;
        };
    }

    /// The broken step; none where it is left out.
    Optional<Step> apply(Step step, int rank, int size) {
        return this == DROP ? Optional.empty() : Optional.of(switch (step) {
            case Step.Send(Region from, int peer) -> new Step.Send(region(from), peer(peer, rank, size));
            case Step.Receive(Region into, int peer) -> new Step.Receive(region(into), peer(peer, rank, size));
            case Step.Reduce(Region from, Region to) when this == SWAP -> new Step.Reduce(to, from);
            case Step.Copy(Region from, Region to) when this == SWAP -> new Step.Copy(to, from);
            case Step.Reduce(Region from, Region to) -> new Step.Reduce(region(from), to);
            case Step.Copy(Region from, Region to) -> new Step.Copy(region(from), to);
        });
    }

    private Region region(Region region) {
        return switch (this) {
            case SHIFT -> region.slice(1, region.length());
            case SHORTEN -> region.first(region.length() - 1);
            default -> region;
        };
    }

    private int peer(int peer, int rank, int size) {
        if (this != OTHER_PEER) {
            return peer;
        }
        int next = (peer + 1) % size;
        return next == rank ? (next + 1) % size : next;
    }

    private static long bytes(Step step) {
        return switch (step) {
            case Step.Transfer transfer -> transfer.region().length();
            case Step.Local local -> local.from().length();
        };
    }
}
