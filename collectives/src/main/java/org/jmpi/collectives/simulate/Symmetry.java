package org.jmpi.collectives.simulate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.RankClasses;

/// Which ranks do the same, and how many stand for all.
///
/// @param classOf the class of each rank; classes are numbered by a rank of theirs, or in any other way
/// @param members ranks 0 to members - 1 stand for all, as the picture repeats behind them
record Symmetry(int[] classOf, int members) {
    private static final int MOST_PERIODS = 8;

    /// Every rank by itself.
    static Symmetry none(int ranks) {
        int[] own = new int[ranks];
        for (int rank = 0; rank < ranks; rank++) {
            own[rank] = rank;
        }
        return new Symmetry(own, ranks);
    }

    /// What the algorithm tells.
    static Symmetry of(Algorithm algorithm, IntFunction<Problem> problems, Placement hosts) {
        if (!(algorithm instanceof RankClasses classes)) {
            return none(hosts.ranks());
        }
        int[] classOf = new int[hosts.ranks()];
        for (int rank = 0; rank < classOf.length; rank++) {
            classOf[rank] = classes.rankClass(problems.apply(rank));
        }
        return new Symmetry(classOf, members(classOf, hosts.period()));
    }

    private static int members(int[] classOf, int hostPeriod) {
        for (int periods = 1; periods <= MOST_PERIODS; periods++) {
            long members = (long) periods * hostPeriod;
            if (members < classOf.length && classOf.length % members == 0 && repeats(classOf, (int) members)) {
                return (int) members;
            }
        }
        return classOf.length;
    }

    private static boolean repeats(int[] classOf, int members) {
        for (int rank = members; rank < classOf.length; rank++) {
            if (classOf[rank] != classOf[rank - members]) {
                return false;
            }
        }
        return true;
    }

    /// The number of each rank's class, from 0 in the order in which classes come up.
    int[] numbers() {
        Map<Integer, Integer> numbers = new HashMap<>();
        return Arrays.stream(classOf).map(of -> numbers.computeIfAbsent(of, _ -> numbers.size())).toArray();
    }

    /// The lowest rank of each class, in that order.
    int[] someOfEach() {
        Set<Integer> seen = new HashSet<>();
        return IntStream.range(0, classOf.length).filter(rank -> seen.add(classOf[rank])).toArray();
    }

    /// Whether ranks share programs.
    boolean isShared() {
        for (int rank = 0; rank < classOf.length; rank++) {
            if (classOf[rank] != rank) {
                return true;
            }
        }
        return false;
    }
}
