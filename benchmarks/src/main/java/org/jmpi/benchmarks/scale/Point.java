package org.jmpi.benchmarks.scale;

import java.util.OptionalDouble;

/// What a number of ranks brought.
///
/// @param seconds    median of the runs
/// @param least      shortest run
/// @param most       longest run
/// @param speedUp    work a second, over that of one rank
/// @param efficiency speed-up a rank
record Point(int ranks, double seconds, double least, double most, double speedUp, double efficiency) {

    /// The serial part of the work that would explain the speed-up (A. Karp, H. Flatt, CACM 33(5), 1990); nothing for
    /// one rank.
    OptionalDouble serialPart() {
        return ranks == 1 ? OptionalDouble.empty()
                : OptionalDouble.of((1 / speedUp - 1.0 / ranks) / (1 - 1.0 / ranks));
    }
}
