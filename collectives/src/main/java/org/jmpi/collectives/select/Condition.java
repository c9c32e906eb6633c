package org.jmpi.collectives.select;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jspecify.annotations.Nullable;

/// One condition of a rule, such as `bytes<=8K`, `size>=4`, `hosts>=2`, `commutative` or `inPlace`.
///
/// Numbers may end in `K`, `M` or `G` (powers of 1024).
///
/// @param text as it stands in the rule
/// @param test whether it holds for a problem
record Condition(String text, Predicate<Problem> test) {
    private static final String SUFFIXES = "KMG";
    private static final int MOST_DIGITS = 9;
    /// Where the standard doesn't make the signature's size equal on all ranks.
    private static final Set<Operation> UNEQUAL_BYTES =
            Set.of(Operation.GATHERV, Operation.SCATTERV, Operation.ALL_TO_ALLV, Operation.ALL_TO_ALLW,
                    Operation.NEIGHBOR_ALL_GATHER, Operation.NEIGHBOR_ALL_GATHERV, Operation.NEIGHBOR_ALL_TO_ALL,
                    Operation.NEIGHBOR_ALL_TO_ALLV, Operation.NEIGHBOR_ALL_TO_ALLW);
    /// Where all ranks work in place or none.
    private static final Set<Operation> IN_PLACE_EVERYWHERE = Set.of(Operation.ALL_REDUCE, Operation.SCAN,
            Operation.EXSCAN, Operation.REDUCE_SCATTER_BLOCK, Operation.REDUCE_SCATTER, Operation.ALL_GATHER,
            Operation.ALL_GATHERV,
            Operation.ALL_TO_ALL, Operation.ALL_TO_ALLV, Operation.ALL_TO_ALLW);

    /// Read a condition, or tell why it can't be one for this operation.
    ///
    /// @throws IllegalArgumentException with the rule broken
    static Condition parse(String text, Operation operation) {
        Condition comparison = comparison(text);
        if (comparison != null) {
            require(!text.startsWith("bytes") || !UNEQUAL_BYTES.contains(operation),
                    "bytes may differ between ranks here",
                    text);
            return comparison;
        }
        return switch (text) {
            case "commutative" -> new Condition(text, Problem::commutative);
            case "inPlace" -> {
                require(IN_PLACE_EVERYWHERE.contains(operation), "inPlace may differ between ranks here",
                        text);
                yield new Condition(text, Problem::inPlace);
            }
            default -> throw new IllegalArgumentException("no such condition: condition=" + text
                    + "; use bytes, size or hosts with <=N or >=N, commutative or inPlace");
        };
    }

    private static void require(boolean holds, String rule, String text) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ": condition=" + text + "; leave it out");
        }
    }

    /// Null where it is none.
    private static @Nullable Condition comparison(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            return null;
        }
        char relation = text.charAt(equals - 1);
        ToLongFunction<Problem> measured = measured(text.substring(0, equals - 1));
        long limit = number(text.substring(equals + 1));
        if (measured == null || limit < 0 || relation != '<' && relation != '>') {
            return null;
        }
        boolean atMost = relation == '<';
        return new Condition(text, problem -> {
            long value = measured.applyAsLong(problem);
            return atMost ? value <= limit : value >= limit;
        });
    }

    private static @Nullable ToLongFunction<Problem> measured(String name) {
        return switch (name) {
            case "bytes" -> Problem::bytes;
            case "size" -> Problem::size;
            case "hosts" -> problem -> problem.hosts().count();
            default -> null;
        };
    }

    /// -1 where it is none.
    private static long number(String text) {
        int power = text.isEmpty() ? -1 : SUFFIXES.indexOf(text.charAt(text.length() - 1));
        String digits = power < 0 ? text : text.substring(0, text.length() - 1);
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number << 10 * (power + 1);
    }
}
