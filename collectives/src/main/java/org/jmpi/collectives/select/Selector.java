package org.jmpi.collectives.select;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jspecify.annotations.Nullable;

/// Chooses an algorithm: the one that a property forces, else that of the first rule that holds. Immutable.
public final class Selector {
    private static final String PROPERTY = "jmpi.coll.";
    private static final String RULES = PROPERTY + "rules";
    /// What [#forcing] forces in the thread that runs it.
    private static final ScopedValue<Choice> FORCED = ScopedValue.newInstance();
    /// Made once: each communicator looks them all up at its first collective.
    private static final Map<Operation, String> PROPERTIES = properties();

    private final Function<Operation, List<Rule>> rules;
    private final Map<Operation, Algorithm> forced = new EnumMap<>(Operation.class);

    private record Choice(String property, String algorithm) {
        @Nullable
        String of(String name) {
            return name.equals(property) ? algorithm : System.getProperty(name);
        }
    }

    private Selector(Function<Operation, List<Rule>> rules, Function<String, @Nullable String> properties) {
        this.rules = rules;
        for (Operation operation : Operation.values()) {
            Optional.ofNullable(properties.apply(property(operation)))
                    .ifPresent(name -> forced.put(operation, forced(operation, name)));
        }
    }

    /// A selector by the built-in rules and the system properties `jmpi.coll.<operation>`, as they are now; ahead
    /// of the built-in rules stand those of the file that `jmpi.coll.rules` names, if any.
    ///
    /// @throws IllegalArgumentException where a property names no algorithm of its operation, or a file that
    ///                                  can't be read or is wrong
    public static Selector create() {
        return create(FORCED.isBound() ? FORCED.get()::of : System::getProperty);
    }

    /// Run something in whose thread [#create] finds an algorithm forced, as if its property were set. Ranks may live in
    /// one process, where setting the property would force it on those that take no part, too.
    public static void forcing(Operation operation, String algorithm, Runnable body) {
        ScopedValue.where(FORCED, new Choice(property(operation), algorithm)).run(body);
    }

    /// A selector by the built-in rules and the given properties; a property that isn't set is null.
    ///
    /// @throws IllegalArgumentException where a property names no algorithm of its operation
    public static Selector create(Function<String, @Nullable String> properties) {
        String file = properties.apply(RULES);
        return new Selector(file == null ? BuiltInRules::of : FromFiles.aheadOfBuiltIn(file), properties);
    }

    /// A selector by rules of one's own.
    static Selector of(List<Rule> rules, Function<String, @Nullable String> properties) {
        return new Selector(_ -> rules, properties);
    }

    /// The algorithm for a problem; the same on every rank.
    ///
    /// @throws IllegalArgumentException where the one that is forced can't serve it
    public Algorithm select(Problem problem) {
        Algorithm wanted = forced.get(problem.operation());
        if (wanted != null) {
            wanted.refusal(problem).ifPresent(reason -> refuse(problem, wanted, reason));
            return wanted;
        }
        for (Rule rule : rules.apply(problem.operation())) {
            if (rule.operation() == problem.operation() && rule.objection(problem).isEmpty()) {
                return rule.algorithm();
            }
        }
        throw new MpiException(ErrorClass.INTERN, "no rule serves a collective: operation="
                + OperationNames.of(problem.operation()) + "; end its rules with one that has no conditions");
    }

    /// Whether a property forces the algorithm of an operation.
    public boolean isForced(Operation operation) {
        return forced.containsKey(operation);
    }

    /// Why [#select] chooses as it does: the property or the rule, and what spoke against the rules before.
    public String explain(Problem problem) {
        if (forced.containsKey(problem.operation())) {
            return "forced by -D" + property(problem.operation());
        }
        var objections = new StringBuilder();
        for (Rule rule : rules.apply(problem.operation())) {
            if (rule.operation() != problem.operation()) {
                continue;
            }
            Optional<String> objection = rule.objection(problem);
            if (objection.isEmpty()) {
                return "by the rule in line " + rule.line() + objections;
            }
            objections.append("; not ").append(rule.algorithm().name()).append(", line ").append(rule.line());
            objections.append(": ").append(objection.get());
        }
        return "no rule holds" + objections;
    }

    /// The algorithm for a reduction whose combining order must depend on the number of ranks alone. Rules don't decide
    /// here, since another algorithm for another length would combine in another order: it is the first in the registry
    /// that fixes the order.
    ///
    /// @throws IllegalArgumentException where another one is forced
    public Algorithm selectFixedOrder(Problem problem) {
        Algorithm fixed = Algorithms.of(problem.operation())
                .stream()
                .filter(algorithm -> algorithm.fixesOrder() && algorithm.refusal(problem).isEmpty())
                .findFirst()
                .orElseThrow(() -> new MpiException(ErrorClass.UNSUPPORTED_OPERATION,
                        "no algorithm combines in a fixed order: operation=" + OperationNames.of(problem.operation())
                                + "; call setReproducible(false) first"));
        Algorithm wanted = forced.get(problem.operation());
        if (wanted != null && !wanted.equals(fixed)) {
            refuse(problem, wanted, "the communicator is reproducible, which needs " + fixed.name());
        }
        return fixed;
    }

    private static Algorithm forced(Operation operation, String name) {
        try {
            return RuleFile.algorithm(operation, name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + ", or remove -D" + property(operation), e);
        }
    }

    private static void refuse(Problem problem, Algorithm wanted, String reason) {
        throw new IllegalArgumentException("the forced algorithm can't serve this call: operation="
                + OperationNames.of(problem.operation()) + ", algorithm=" + wanted.name() + ", size="
                + problem.size()
                + ", bytes=" + problem.bytes() + ", reason=" + reason + "; remove -D"
                + property(problem.operation())
                + " or use another of " + Algorithms.names(problem.operation()));
    }

    private static String property(Operation operation) {
        return Objects.requireNonNull(PROPERTIES.get(operation));
    }

    private static Map<Operation, String> properties() {
        Map<Operation, String> names = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            names.put(operation, PROPERTY + OperationNames.of(operation));
        }
        return names;
    }

    /// Each file is read once: one that changes under a running job must not change what only some ranks choose.
    private static final class FromFiles {
        private static final Map<String, List<Rule>> READ = new ConcurrentHashMap<>();

        static Function<Operation, List<Rule>> aheadOfBuiltIn(String file) {
            List<Rule> own = READ.computeIfAbsent(file, _ -> RuleFile.read(Path.of(file)));
            Map<Operation, List<Rule>> joined = new ConcurrentHashMap<>();
            return wanted -> joined.computeIfAbsent(wanted,
                    operation -> Stream.concat(own.stream(), BuiltInRules.of(operation).stream()).toList());
        }
    }
}
