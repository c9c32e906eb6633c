package org.jmpi.benchmarks.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// All messages of the test, in rounds: every rank makes the same plan from the same seed and does its part of it.
///
/// Sizes are log-uniform from 0 to 64 KiB, one message in 1,000 from 64 KiB to 4 MiB. Where that would come to more bytes than
/// allowed, messages of up to 64 KiB that don't fit are replaced by ones of up to 512 bytes, evenly over the whole test.
final class Plan {
    /// Most messages of a round.
    static final int MOST_MESSAGES = 256;
    /// Most bytes of a round.
    static final int MOST_BYTES = 8 << 20;
    /// Largest message with a wildcard source, for which each receive of the round needs as much room.
    static final int WILD_LARGEST = 16 << 10;

    private static final int USUAL_LARGEST = 64 << 10;
    private static final int LARGEST = 4 << 20;
    private static final int SMALL = 512;
    private static final int LARGE_ONE_IN = 1_000;
    private static final int TAGS = 4;
    private static final int FIRST_ROUND_TAG = 100;

    private final Limits limits;
    private final int ranks;
    private final SplittableRandom random;
    private final Way[] ways = Way.values();
    private long number;
    private long bytes;
    private int round;

    Plan(Limits limits, int ranks) {
        this.limits = limits;
        this.ranks = ranks;
        random = new SplittableRandom(limits.seed());
    }

    /// The next round; empty where the plan is over.
    List<Planned> nextRound() {
        List<Planned> messages = new ArrayList<>(MOST_MESSAGES);
        long inRound = 0;
        while (messages.size() < MOST_MESSAGES && inRound <= MOST_BYTES - LARGEST && !isOver()) {
            Planned message = next();
            messages.add(message);
            inRound += message.bytes();
        }
        round++;
        return messages;
    }

    private boolean isOver() {
        return number >= limits.messages() || bytes > limits.maxBytes() - SMALL;
    }

    private Planned next() {
        int size = size();
        int from = random.nextInt(ranks);
        int to = ranks == 1 ? 0 : (from + 1 + random.nextInt(ranks - 1)) % ranks;
        Way way = way(size);
        Mode mode = Mode.of(random.nextInt(TAGS), way);
        Planned message = new Planned(number, from, to, size, tag(way), way, mode, random.nextInt(Areas.KINDS),
                random.nextInt(Areas.KINDS));
        number++;
        bytes += size;
        return message;
    }

    private int size() {
        if (random.nextInt(LARGE_ONE_IN) == 0) {
            int large = logUniform(USUAL_LARGEST, LARGEST);
            return bytes + large <= limits.maxBytes() ? large : 0;
        }
        int size = logUniform(0, USUAL_LARGEST);
        double allowed = (double) limits.maxBytes() * (number + 1) / limits.messages();
        return bytes + size <= allowed ? size : logUniform(0, SMALL);
    }

    private int logUniform(int least, int most) {
        double logarithm = random.nextDouble(Math.log(least + 1.0), Math.log(most + 2.0));
        return Math.clamp((long) Math.exp(logarithm) - 1, least, most);
    }

    private Way way(int size) {
        Way way = ways[random.nextInt(ways.length)];
        return way == Way.ANY_SOURCE && size > WILD_LARGEST ? Way.POSTED : way;
    }

    private int tag(Way way) {
        return way == Way.ANY_SOURCE ? FIRST_ROUND_TAG + round : way.firstTag() + random.nextInt(TAGS);
    }
}
