package org.jmpi.collectives.simulate;

import java.util.List;

/// Networks that differ in what takes the time.
final class Networks {
    /// Usual ones, one whose hosts are slower inside than between, one of large gaps, one of busy processors.
    static final List<Network> ALL = List.of(NetworkText.parse("10g"), NetworkText.parse("400g"),
            network(new Link(900, 50, 10, Body.constant(0.5), 0), new Link(300, 20, 40, Body.constant(0.1), 0)),
            network(new Link(10, 20, 700, Body.constant(0), 0), new Link(40, 20, 2_000, Body.constant(0.1), 0.5)),
            network(new Link(0, 0, 0, Body.constant(0.1), 1), new Link(5, 100, 0, Body.constant(0.3), 1)));

    private Networks() {
    }

    private static Network network(Link inside, Link between) {
        return new Network(inside, between, 0.1, 0.1, 77);
    }
}
