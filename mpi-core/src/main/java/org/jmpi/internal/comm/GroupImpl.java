package org.jmpi.internal.comm;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jmpi.Comparison;
import org.jmpi.Group;
import org.jspecify.annotations.Nullable;

/// A group as the world ranks of its members.
final class GroupImpl implements Group {
    private final int[] members;
    private final int self;
    /// Rank of each member by world rank; null where a member's rank is its world rank.
    private final @Nullable Map<Integer, Integer> ranks;

    /// @param members world ranks in rank order
    /// @param self    world rank of this process
    GroupImpl(int[] members, int self) {
        this.members = members.clone();
        this.self = self;
        ranks = isIdentity(members) ? null : index(members);
    }

    private static boolean isIdentity(int[] members) {
        for (int i = 0; i < members.length; i++) {
            if (members[i] != i) {
                return false;
            }
        }
        return true;
    }

    private static Map<Integer, Integer> index(int[] members) {
        Map<Integer, Integer> index = HashMap.newHashMap(members.length);
        for (int i = 0; i < members.length; i++) {
            index.put(members[i], i);
        }
        return index;
    }

    static GroupImpl of(@Nullable Group group) {
        if (group instanceof GroupImpl impl) {
            return impl;
        }
        throw new IllegalArgumentException("group is null or of a foreign class: group=" + group
                + "; use groups made by Communicator.group()");
    }

    /// World rank of a member.
    int world(int rank) {
        return members[rank];
    }

    int[] worldRanks() {
        return members.clone();
    }

    /// Rank of a world rank, or -1 where it is no member.
    int rankOf(int world) {
        if (ranks == null) {
            return world >= 0 && world < members.length ? world : -1;
        }
        return ranks.getOrDefault(world, -1);
    }

    @Override
    public int size() {
        return members.length;
    }

    @Override
    public OptionalInt rank() {
        return optional(rankOf(self));
    }

    private static OptionalInt optional(int rank) {
        return rank < 0 ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    @Override
    public OptionalInt translate(int rank, Group other) {
        return optional(of(other).rankOf(members[checked(rank)]));
    }

    private int checked(int rank) {
        if (rank < 0 || rank >= members.length) {
            throw new IllegalArgumentException("rank is not in the group: rank=" + rank + ", size=" + members.length
                    + "; use 0 to " + (members.length - 1));
        }
        return rank;
    }

    @Override
    public Comparison compare(Group other) {
        int[] theirs = of(other).members;
        if (Arrays.equals(members, theirs)) {
            return Comparison.IDENTICAL;
        }
        int[] mine = members.clone();
        int[] sorted = theirs.clone();
        Arrays.sort(mine);
        Arrays.sort(sorted);
        return Arrays.equals(mine, sorted) ? Comparison.SIMILAR : Comparison.UNEQUAL;
    }

    @Override
    public Group union(Group other) {
        Set<Integer> all = new LinkedHashSet<>();
        for (int member : members) {
            all.add(member);
        }
        for (int member : of(other).members) {
            all.add(member);
        }
        return new GroupImpl(all.stream().mapToInt(Integer::intValue).toArray(), self);
    }

    @Override
    public Group intersection(Group other) {
        GroupImpl theirs = of(other);
        return new GroupImpl(Arrays.stream(members).filter(member -> theirs.rankOf(member) >= 0).toArray(), self);
    }

    @Override
    public Group difference(Group other) {
        GroupImpl theirs = of(other);
        return new GroupImpl(Arrays.stream(members).filter(member -> theirs.rankOf(member) < 0).toArray(), self);
    }

    @Override
    public Group include(int... chosen) {
        boolean[] named = named(chosen);
        assert named.length == members.length;
        return new GroupImpl(Arrays.stream(chosen).map(rank -> members[rank]).toArray(), self);
    }

    @Override
    public Group exclude(int... unwanted) {
        boolean[] named = named(unwanted);
        int[] rest = new int[members.length - unwanted.length];
        int next = 0;
        for (int rank = 0; rank < members.length; rank++) {
            if (!named[rank]) {
                rest[next++] = members[rank];
            }
        }
        return new GroupImpl(rest, self);
    }

    private boolean[] named(int[] chosen) {
        boolean[] named = new boolean[members.length];
        for (int rank : chosen) {
            if (named[checked(rank)]) {
                throw new IllegalArgumentException("rank is named twice: rank=" + rank + "; name each rank once");
            }
            named[rank] = true;
        }
        return named;
    }

    @Override
    public Group includeRanges(Range... ranges) {
        return include(expand(ranges));
    }

    @Override
    public Group excludeRanges(Range... ranges) {
        return exclude(expand(ranges));
    }

    private int[] expand(Range[] ranges) {
        return Arrays.stream(ranges).flatMapToInt(range -> {
            int steps = Math.floorDiv(range.last() - range.first(), range.stride());
            checked(range.first());
            return IntStream.rangeClosed(0, steps).map(i -> range.first() + i * range.stride());
        }).toArray();
    }

    @Override
    public String toString() {
        return "group" + Arrays.toString(members);
    }
}
