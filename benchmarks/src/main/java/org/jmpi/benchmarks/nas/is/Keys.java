package org.jmpi.benchmarks.nas.is;

import org.jmpi.benchmarks.nas.Lcg;
import org.jmpi.benchmarks.nas.Share;

/// Makes keys: each the sum of four random numbers, so that the middle ones are the most frequent.
final class Keys {
    private static final int NUMBERS = 4;

    private Keys() {
    }

    /// A rank's keys, each below `range`.
    static int[] of(Share share, int range) {
        Lcg random = new Lcg(Lcg.SEED, NUMBERS * share.first());
        int[] keys = new int[(int) share.count()];
        double scale = range / NUMBERS;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (int) (scale * (random.next() + random.next() + random.next() + random.next()));
        }
        return keys;
    }
}
