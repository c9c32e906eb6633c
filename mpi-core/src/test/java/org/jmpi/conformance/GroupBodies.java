package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jmpi.Comparison;
import org.jmpi.Group;
import org.jmpi.Group.Range;

/// Group algebra against plain lists of world ranks (MPI-4.1 §7.3).
final class GroupBodies {
    private static final int ROUNDS = 100;

    private GroupBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void combinesGroupsAsSets(Rank me) {
        Group world = me.world().group();
        for (int round = 0; round < ROUNDS; round++) {
            SplittableRandom random = me.random(round);
            List<Integer> a = draw(me.size(), random);
            List<Integer> b = draw(me.size(), random);
            Group left = world.include(ints(a));
            Group right = world.include(ints(b));
            List<Integer> union = new ArrayList<>(a);
            b.stream().filter(rank -> !a.contains(rank)).forEach(union::add);
            check(me, left.union(right), union);
            check(me, left.intersection(right), a.stream().filter(b::contains).toList());
            check(me, left.difference(right), a.stream().filter(rank -> !b.contains(rank)).toList());
            assertThat(left.compare(right)).as("%s, %s", a, b).isEqualTo(relation(a, b));
            assertThat(Members.of(left, right)).isEqualTo(a.stream().map(b::indexOf).toList());
        }
    }

    private static void check(Rank me, Group group, List<Integer> wanted) {
        assertThat(Members.of(group, me.world().group())).isEqualTo(wanted);
        assertThat(group.rank().orElse(-1)).isEqualTo(wanted.indexOf(me.rank()));
    }

    private static Comparison relation(List<Integer> a, List<Integer> b) {
        if (a.equals(b)) {
            return Comparison.IDENTICAL;
        }
        return a.size() == b.size() && a.containsAll(b) ? Comparison.SIMILAR : Comparison.UNEQUAL;
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void picksAndLeavesOutMembers(Rank me) {
        Group world = me.world().group();
        for (int round = 0; round < ROUNDS; round++) {
            SplittableRandom random = me.random(round);
            List<Integer> members = draw(me.size(), random);
            Group group = world.include(ints(members));
            List<Integer> picks = draw(members.size(), random);
            check(me, group.include(ints(picks)), picks.stream().map(members::get).toList());
            check(me, group.exclude(ints(picks)), IntStream.range(0, members.size())
                    .filter(i -> !picks.contains(i))
                    .mapToObj(members::get)
                    .toList());
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void picksAndLeavesOutRanges(Rank me) {
        Group world = me.world().group();
        List<Integer> all = IntStream.range(0, me.size()).boxed().toList();
        List<Integer> downwards = all.reversed();
        check(me, world.includeRanges(new Range(me.last(), 0, -1)), downwards);
        check(me, world.includeRanges(new Range(0, me.last(), 2)),
                all.stream().filter(rank -> rank % 2 == 0).toList());
        check(me, world.excludeRanges(new Range(0, me.last(), 2)),
                all.stream().filter(rank -> rank % 2 == 1).toList());
        check(me, world.includeRanges(), List.of());
        check(me, world.excludeRanges(), all);
        check(me, world.includeRanges(new Range(me.last(), me.last(), 5)), List.of(me.last()));
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void refusesRanksOutOfRangeOrNamedTwice(Rank me) {
        Group world = me.world().group();
        Refusals.refusesArgument(() -> assertThat(world.include(me.size())).isNull());
        Refusals.refusesArgument(() -> assertThat(world.include(-1)).isNull());
        Refusals.refusesArgument(() -> assertThat(world.include(0, 0)).isNull());
        Refusals.refusesArgument(() -> assertThat(world.exclude(me.size())).isNull());
        Refusals.refusesArgument(() -> assertThat(world.exclude(0, 0)).isNull());
        Refusals.refusesArgument(
                () -> assertThat(world.includeRanges(new Range(0, 0, 1), new Range(0, 0, 1))).isNull());
        Refusals.refusesArgument(() -> assertThat(world.excludeRanges(new Range(0, me.size(), 1))).isNull());
        Refusals.refusesArgument(() -> assertThat(world.translate(me.size(), world)).isNull());
        Refusals.refusesArgument(() -> assertThat(new Range(0, 1, 0)).isNull());
    }

    private static List<Integer> draw(int size, SplittableRandom random) {
        List<Integer> ranks = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(ranks, new Random(random.nextLong()));
        return List.copyOf(ranks.subList(0, random.nextInt(size + 1)));
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
