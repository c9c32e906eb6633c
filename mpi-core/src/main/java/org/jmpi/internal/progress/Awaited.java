package org.jmpi.internal.progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The ranks without which a wait can't end. World ranks.
///
/// @param position     grows with each step made towards the end
/// @param alternatives the wait may go on once all ranks of one of these have acted
public record Awaited(long position, List<int[]> alternatives) {

    /// A wait that needs each of some ranks.
    public static Awaited all(long position, int... ranks) {
        return new Awaited(position, List.of(ranks));
    }

    /// A wait that needs any of some ranks.
    public static Awaited any(int... ranks) {
        return new Awaited(0, Arrays.stream(ranks).mapToObj(rank -> new int[]{rank}).toList());
    }

    /// A wait that ends with either of two.
    public Awaited or(Awaited other) {
        List<int[]> both = new ArrayList<>(alternatives);
        both.addAll(other.alternatives);
        return new Awaited(position + other.position, both);
    }
}
