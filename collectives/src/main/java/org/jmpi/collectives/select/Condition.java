package org.jmpi.collectives.select;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.spi.CollectiveCall.Operation;

/// One condition of a rule, such as `bytes<=8K`, `size>=4`, `commutative` or `inPlace`.
///
/// Numbers may end in `K`, `M` or `G` (powers of 1024).
///
/// @param text as it stands in the rule
/// @param test whether it holds for a problem
record Condition(String text, Predicate<Problem> test) {
    private static final Pattern COMPARISON = Pattern.compile("(bytes|size)(<=|>=)(\\d{1,9})([KMG]?)");
    private static final String SUFFIXES = "KMG";
    /// Where the standard doesn't make the signature's size equal on all ranks.
    private static final Set<Operation> UNEQUAL_BYTES =
            Set.of(Operation.GATHERV, Operation.SCATTERV, Operation.ALL_TO_ALLV, Operation.ALL_TO_ALLW);
    /// Where all ranks work in place or none.
    private static final Set<Operation> IN_PLACE_EVERYWHERE = Set.of(Operation.ALL_REDUCE, Operation.SCAN,
            Operation.EXSCAN, Operation.REDUCE_SCATTER_BLOCK, Operation.REDUCE_SCATTER, Operation.ALL_GATHER,
            Operation.ALL_GATHERV,
            Operation.ALL_TO_ALL, Operation.ALL_TO_ALLV, Operation.ALL_TO_ALLW);

    /// Read a condition, or tell why it can't be one for this operation.
    ///
    /// @throws IllegalArgumentException with the rule broken
    static Condition parse(String text, Operation operation) {
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            require(!comparison.group(1).equals("bytes") || !UNEQUAL_BYTES.contains(operation),
                    "bytes may differ between ranks here", text);
            return new Condition(text, comparison(comparison));
        }
        return switch (text) {
            case "commutative" -> new Condition(text, Problem::commutative);
            case "inPlace" -> {
                require(IN_PLACE_EVERYWHERE.contains(operation), "inPlace may differ between ranks here",
                        text);
                yield new Condition(text, Problem::inPlace);
            }
            default -> throw new IllegalArgumentException("no such condition: condition=" + text
                    + "; use bytes<=N, bytes>=N, size<=N, size>=N, commutative or inPlace");
        };
    }

    private static void require(boolean holds, String rule, String text) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ": condition=" + text + "; leave it out");
        }
    }

    private static Predicate<Problem> comparison(Matcher matcher) {
        boolean bytes = matcher.group(1).equals("bytes");
        boolean atMost = matcher.group(2).equals("<=");
        int power = matcher.group(4).isEmpty() ? 0 : 1 + SUFFIXES.indexOf(matcher.group(4));
        long limit = Long.parseLong(matcher.group(3)) << (10 * power);
        return problem -> {
            long value = bytes ? problem.bytes() : problem.size();
            return atMost ? value <= limit : value >= limit;
        };
    }
}
