package org.jmpi.collectives.select;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jspecify.annotations.Nullable;

/// Tells on rank 0, once for each operation and power of two of its size, which algorithm was chosen and why.
/// Thread-safe.
///
/// The system property `jmpi.trace.collectives`, or `--trace-collectives` of jmpirun, turns it on; lines go to the
/// logger `org.jmpi.collectives`, at INFO.
public final class Trace {
    private static final String PROPERTY = "jmpi.trace.collectives";

    private final Set<Kind> told = ConcurrentHashMap.newKeySet();
    private final Selector selector;
    private final @Nullable Consumer<String> sink;

    /// A trace of one communicator's choices.
    ///
    /// @param sink takes the lines; null for none
    Trace(Selector selector, @Nullable Consumer<String> sink) {
        this.selector = selector;
        this.sink = sink;
    }

    /// The trace of a communicator, one that tells nothing unless the property is set now.
    public static Trace of(Selector selector) {
        return new Trace(selector, Boolean.getBoolean(PROPERTY) ? Trace::log : null);
    }

    private static void log(String line) {
        System.getLogger("org.jmpi.collectives").log(System.Logger.Level.INFO, line);
    }

    /// Tell about a problem, if it is of a new kind.
    public void note(Problem problem) {
        if (sink != null && problem.rank() == 0 && told.add(Kind.of(problem))) {
            sink.accept(line(problem));
        }
    }

    private String line(Problem problem) {
        return OperationNames.of(problem.operation()) + " of " + problem.size() + " ranks on "
                + problem.hosts().count() + (problem.hosts().count() == 1 ? " host" : " hosts")
                + (problem.bytes() == Problem.UNEQUAL ? "" : ", bytes=" + problem.bytes())
                + (problem.commutative() ? "" : ", not commutative") + (problem.inPlace() ? ", in place" : "")
                + ": " + selector.select(problem).name() + " " + selector.explain(problem);
    }

    private record Kind(Operation operation, int power, boolean commutative, boolean inPlace) {
        static Kind of(Problem problem) {
            return new Kind(problem.operation(), Long.numberOfLeadingZeros(problem.bytes()), problem.commutative(),
                    problem.inPlace());
        }
    }
}
