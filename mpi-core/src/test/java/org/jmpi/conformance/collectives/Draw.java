package org.jmpi.conformance.collectives;

import java.util.List;
import java.util.SplittableRandom;
import org.jmpi.Communicator;
import org.jmpi.Datatype;

/// What is random in a trial: roots, counts and data, drawn alike on all ranks; layouts and kinds of memory, each rank's
/// own.
final class Draw {
    /// Bytes of an element that is moved: two longs, with or without gaps.
    static final int UNIT = 16;
    private static final List<Datatype> LAYOUTS =
            List.of(Datatype.contiguous(2, Datatype.LONG), Datatype.vector(2, 1, 2, Datatype.LONG),
                    Datatype.resized(Datatype.contiguous(2, Datatype.LONG), 0, 40));
    private static final int ROUNDS = 100;

    private final Team team;
    private final int id;
    private final SplittableRandom common;
    private final SplittableRandom own;

    /// @param id tells trials apart
    Draw(Team team, int id) {
        this.team = team;
        this.id = id;
        common = team.me().random(id);
        own = team.me().random(7_000_000L + 100L * id + team.rank());
    }

    Team team() {
        return team;
    }

    Communicator comm() {
        return team.comm();
    }

    int rank() {
        return team.rank();
    }

    int size() {
        return team.size();
    }

    /// Drawn alike on all ranks.
    SplittableRandom common() {
        return common;
    }

    int root() {
        return common.nextInt(size());
    }

    /// None, few, or now and then many.
    int count() {
        return switch (common.nextInt(10)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> common.nextInt(2000);
            case 3 -> 6000 + common.nextInt(3000);
            default -> common.nextInt(40);
        };
    }

    /// A buffer of elements of [#UNIT] bytes.
    Slot slot(long count) {
        return Slot.of(team, own.nextInt(3), Datatype.LONG, LAYOUTS.get(own.nextInt(LAYOUTS.size())), count);
    }

    /// A buffer of a reduction's elements, with or without gaps.
    Slot slot(Reduction reduction, long count) {
        Datatype type = own.nextBoolean() ? reduction.type()
                : Datatype.resized(reduction.type(), 0, reduction.type().extent() + 2 * reduction.element().extent());
        return Slot.of(team, own.nextInt(3), reduction.element(), type, count);
    }

    /// Tells the rounds of all trials apart.
    long key(int round) {
        return (long) ROUNDS * id + round;
    }

    /// What member `rank` gives in a round.
    byte[] data(int rank, int round, int bytes) {
        return team.data(rank, key(round), bytes);
    }

    /// What member `from` gives `to` in a round.
    byte[] data(int from, int to, int round, int bytes) {
        return team.data(from, 1_000_000L * (to + 1) + key(round), bytes);
    }

    /// The data of all in rank order.
    byte[] everyone(int round, int bytes) {
        return team.everyone(key(round), bytes);
    }

    /// A reduction's call in a round.
    Reducing reducing(Reduction reduction, int round, int count) {
        return new Reducing(team, reduction, key(round), count);
    }
}
