package org.jmpi.collectives.simulate;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.ScheduleBuilder;

/// The rounds of all ranks, counted alike. Equal ones are kept once: a million ranks have some hundreds.
///
/// ```
/// round    class 0   1   2   …
///   0            3   0   0             numbers of rounds: each is an array of words, see Code
///   1            4   5   0
/// ```
final class RoundTable {
    private static final int FIRST_ROOM = 16;

    private final Map<Words, Integer> numbers = new ConcurrentHashMap<>();
    private final int[][] numberOf;
    private long[][] rounds = new long[FIRST_ROOM][];

    private RoundTable(int count, int classes) {
        this.numberOf = new int[count][classes];
        number(new long[0]);
    }

    /// The table of what is emitted for a problem of each class.
    static RoundTable of(BiConsumer<Problem, ScheduleBuilder> emit, int classes, IntFunction<Problem> problemOf,
            Costs costs) {
        int[] count = {0};
        ProgramCompiler.compileRounds(emit, problemOf.apply(0), costs, _ -> count[0]++);
        var table = new RoundTable(count[0], classes);
        IntStream.range(0, classes).parallel().forEach(number -> {
            int[] round = {0};
            ProgramCompiler.compileRounds(emit, problemOf.apply(number), costs,
                    words -> table.put(round[0]++, number, words));
        });
        return table;
    }

    /// How many rounds there are.
    int count() {
        return numberOf.length;
    }

    private void put(int round, int rankClass, long[] words) {
        Integer known = numbers.get(new Words(words));
        numberOf[round][rankClass] = known != null ? known : number(words);
    }

    /// The numbers of one round, by class.
    int[] numbers(int round) {
        return numberOf[round];
    }

    /// The words of the round of a number.
    long[] words(int number) {
        return rounds[number];
    }

    /// Whether all ranks do the same in two rounds.
    boolean areEqual(int one, int other) {
        return Arrays.equals(numberOf[one], numberOf[other]);
    }

    /// The most messages that a rank sends in one round.
    int mostSends() {
        return numbers.keySet().stream().mapToInt(words -> sends(words.array())).max().orElse(0);
    }

    /// Which of a round's messages goes to the peer so far on.
    ///
    /// @throws IllegalStateException where none does
    static int sendTo(long[] words, int shift) {
        for (int at = 0; at < words.length && Code.kind(words[at]) == Code.SEND; at++) {
            if (Code.shift(words[at]) == shift) {
                return at;
            }
        }
        throw new IllegalStateException("a message is received in the round in which it is sent: shift=" + shift
                + "; correct the algorithm's rounds");
    }

    private static int sends(long[] words) {
        int sends = 0;
        while (sends < words.length && Code.kind(words[sends]) == Code.SEND) {
            sends++;
        }
        return sends;
    }

    private synchronized int number(long[] words) {
        return numbers.computeIfAbsent(new Words(words), _ -> {
            int number = numbers.size();
            if (number == rounds.length) {
                rounds = Arrays.copyOf(rounds, 2 * number);
            }
            rounds[number] = words;
            return number;
        });
    }
}
