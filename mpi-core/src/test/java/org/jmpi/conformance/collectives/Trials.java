package org.jmpi.conformance.collectives;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Makes trials, the same on all ranks of a team.
final class Trials {
    private static final List<Function<Draw, Trial>> KINDS = kinds();

    private Trials() {
    }

    private static List<Function<Draw, Trial>> kinds() {
        List<Function<Draw, Trial>> kinds = new ArrayList<>(RootedTrials.all());
        kinds.addAll(ExchangeTrials.all());
        kinds.addAll(CombiningTrials.all());
        return kinds;
    }

    /// One of each collective, in place and not.
    ///
    /// @param first id of the first one
    static List<Trial> ofEach(Team team, int first) {
        return IntStream.range(0, KINDS.size())
                .mapToObj(i -> KINDS.get(i).apply(new Draw(team, first + i)))
                .toList();
    }

    /// As many as wanted, of kinds drawn by chance.
    static List<Trial> some(Team team, int first, int count) {
        SplittableRandom random = team.me().random(-1L - first);
        return IntStream.range(0, count)
                .mapToObj(i -> KINDS.get(random.nextInt(KINDS.size())).apply(new Draw(team, first + i)))
                .toList();
    }
}
