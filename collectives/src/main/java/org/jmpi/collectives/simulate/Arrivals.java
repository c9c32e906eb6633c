package org.jmpi.collectives.simulate;

import java.util.Arrays;

/// The messages of one rank's round.
final class Arrivals {
    private static final int FEW = 8;

    private long[] time = new long[1];
    private int[] length = new int[1];
    private Costs.Side[] side = new Costs.Side[1];
    private int count;

    void add(long newTime, int newLength, Costs.Side newSide) {
        if (count == time.length) {
            time = Arrays.copyOf(time, 2 * count);
            length = Arrays.copyOf(length, 2 * count);
            side = Arrays.copyOf(side, 2 * count);
        }
        time[count] = newTime;
        length[count] = newLength;
        side[count++] = newSide;
    }

    /// How many there are.
    int count() {
        return count;
    }

    /// When message `i` is at the port.
    long time(int i) {
        return time[i];
    }

    /// The number of its length.
    int length(int i) {
        return length[i];
    }

    /// The kind of link that it came by.
    Costs.Side side(int i) {
        return side[i];
    }

    /// Begin another round.
    void clear() {
        count = 0;
    }

    /// By time; those of one time stay in the order of the schedule.
    void sort() {
        if (count < 2 || inOrder()) {
            return;
        }
        if (count <= FEW) {
            sortFew();
            return;
        }
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(time[a], time[b]));
        long[] times = new long[count];
        int[] lengths = new int[count];
        Costs.Side[] sides = new Costs.Side[count];
        for (int i = 0; i < count; i++) {
            times[i] = time[order[i]];
            lengths[i] = length[order[i]];
            sides[i] = side[order[i]];
        }
        time = times;
        length = lengths;
        side = sides;
    }

    /// Without making anything: rounds of a tree, a million times each.
    private void sortFew() {
        for (int i = 1; i < count; i++) {
            for (int at = i; at > 0 && time[at] < time[at - 1]; at--) {
                swap(at);
            }
        }
    }

    private void swap(int at) {
        long otherTime = time[at];
        int otherLength = length[at];
        Costs.Side otherSide = side[at];
        time[at] = time[at - 1];
        length[at] = length[at - 1];
        side[at] = side[at - 1];
        time[at - 1] = otherTime;
        length[at - 1] = otherLength;
        side[at - 1] = otherSide;
    }

    private boolean inOrder() {
        for (int i = 1; i < count; i++) {
            if (time[i] < time[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
