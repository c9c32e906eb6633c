package org.jmpi.collectives.schedule;

import java.util.Optional;
import java.util.Set;
import org.jmpi.spi.CollectiveCall.Operation;

/// A way to do a collective: a pure function from a rank's problem to its schedule.
///
/// The schedules of all ranks together must be free of deadlock with every send synchronous. An algorithm
/// that stands in the registry is verified for that, and for what it computes, by the module's tests.
public interface Algorithm {

    /// The name that rules and properties call it by, unique for each operation.
    String name();

    /// The operations it serves.
    Set<Operation> operations();

    /// Why it can't serve a problem, if it can't. Looks only at what is equal on all ranks.
    default Optional<String> refusal(Problem problem) {
        return Optional.empty();
    }

    /// Whether, where operands must not be swapped, every element is combined in an order that depends on the number of
    /// ranks alone: not on its place, the message's length, the root, hosts, or whether a rank works in place.
    default boolean fixesOrder() {
        return false;
    }

    /// Emit the steps of the problem's rank.
    void emit(Problem problem, ScheduleBuilder out);

    /// The schedule of the problem's rank.
    default Schedule schedule(Problem problem) {
        var out = new ScheduleBuilder();
        emit(problem, out);
        return out.build();
    }
}
