package org.jmpi.collectives;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// One thing for each rank.
final class PerRank {

    private PerRank() {
    }

    static <T> List<T> of(int size, IntFunction<T> ofRank) {
        return IntStream.range(0, size).mapToObj(ofRank).toList();
    }
}
