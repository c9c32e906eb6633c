package org.jmpi.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the matcher against the rules in their plainest form: lists searched from the front.
class MatcherTests {

    private static final class Wanted extends Receive {
        final int number;

        Wanted(int number, int source, int tag) {
            this.number = number;
            matches(source, tag);
        }

        @Override
        public String toString() {
            return "receive " + number + " of " + source() + "/" + tag();
        }
    }

    private static Unexpected message(int source, int tag) {
        return new UnexpectedPool().announced(source, tag, 0, 1, 0, 0);
    }

    @Test
    void takesTheReceivePostedFirstWhetherWildOrNot() {
        Matcher matcher = new Matcher();
        Wanted exact = new Wanted(0, 1, 7);
        Wanted anyTag = new Wanted(1, 1, Matcher.ANY);
        Wanted again = new Wanted(2, 1, 7);
        matcher.post(exact);
        matcher.post(anyTag);
        matcher.post(again);
        assertThat(matcher.match(1, 7)).isSameAs(exact);
        assertThat(matcher.match(1, 7)).isSameAs(anyTag);
        assertThat(matcher.match(1, 7)).isSameAs(again);
        assertThat(matcher.match(1, 7)).isNull();
    }

    @Test
    void probesAreAnsweredBeforeAMessageIsKept() {
        Matcher matcher = new Matcher();
        Probe looks = new Probe(matcher, Matcher.ANY, 3, false);
        Probe takes = new Probe(matcher, 2, Matcher.ANY, true);
        matcher.probe(looks);
        matcher.probe(takes);
        Unexpected message = message(2, 3);
        matcher.keep(message);
        assertThat(looks.envelope()).isEqualTo(new Envelope(2, 3, 1));
        assertThat(takes.taken()).isSameAs(message);
        assertThat(matcher.find(2, 3)).as("taken out").isNull();
        assertThat(matcher.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void matchesAsTheRulesSay(long seed) {
        Random random = new Random(seed);
        Matcher matcher = new Matcher();
        List<Wanted> posted = new ArrayList<>();
        List<Unexpected> arrived = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            int source = random.nextInt(4);
            int tag = random.nextInt(6);
            if (random.nextInt(40) == 0 && !posted.isEmpty()) {
                Wanted withdrawn = posted.remove(random.nextInt(posted.size()));
                matcher.withdraw(withdrawn);
            } else if (random.nextBoolean()) {
                arrive(matcher, posted, arrived, source, tag, "seed=" + seed + ", step=" + step);
            } else {
                Wanted receive = new Wanted(step, random.nextInt(4) == 0 ? Matcher.ANY : source,
                        random.nextInt(4) == 0 ? Matcher.ANY : tag);
                post(matcher, posted, arrived, receive, "seed=" + seed + ", step=" + step);
            }
        }
        assertThat(matcher.postedReceives()).containsExactlyInAnyOrderElementsOf(posted);
    }

    private static void arrive(Matcher matcher, List<Wanted> posted, List<Unexpected> arrived, int source, int tag,
            String where) {
        Wanted expected = posted.stream().filter(receive -> receive.accepts(source, tag)).findFirst().orElse(null);
        assertThat(matcher.match(source, tag)).as(where).isSameAs(expected);
        if (expected == null) {
            Unexpected message = message(source, tag);
            matcher.keep(message);
            arrived.add(message);
        } else {
            posted.remove(expected);
        }
    }

    private static void post(Matcher matcher, List<Wanted> posted, List<Unexpected> arrived, Wanted receive,
            String where) {
        Unexpected expected = arrived.stream()
                .filter(message -> receive.accepts(message.source(), message.tag()))
                .findFirst()
                .orElse(null);
        assertThat(matcher.find(receive.source(), receive.tag())).as(where).isSameAs(expected);
        if (expected == null) {
            matcher.post(receive);
            posted.add(receive);
        } else {
            matcher.remove(expected);
            arrived.remove(expected);
        }
    }
}
