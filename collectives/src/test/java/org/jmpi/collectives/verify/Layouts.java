package org.jmpi.collectives.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Hosts;

/// Spreads cases over hosts, for algorithms that need several.
final class Layouts {

    private Layouts() {
    }

    /// The cases as they are, or on hosts if the algorithm refuses them on one.
    static Stream<Case> of(Algorithm algorithm, Stream<Case> cases) {
        Map<Integer, List<Hosts>> hosts = new HashMap<>();
        return cases.flatMap(what -> algorithm.refusal(what.problem(0)).isEmpty() ? Stream.of(what)
                : hosts.computeIfAbsent(what.size(), Layouts::hosts).stream().map(what::on));
    }

    /// Fours in rank order, one after the other on three hosts, by chance, and each rank on its own.
    static List<Hosts> hosts(int size) {
        var random = new Random(size);
        return List.of(Hosts.of(size, rank -> rank / 4), Hosts.of(size, rank -> rank % 3),
                Hosts.of(size, _ -> random.nextInt(1 + size / 3)), Hosts.of(size, rank -> rank));
    }
}
