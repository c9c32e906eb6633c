package org.jmpi.collectives.schedule;

import java.util.Optional;

/// An algorithm that works in memory which all ranks share, without messages.
///
/// What it emits is another algorithm, which does the same by messages: for calls that don't block, which go on while
/// the program computes, and for ranks that turn out to share no memory.
public interface SharedMemory extends Algorithm {
    /// Its name, for any operation.
    String NAME = "shared-memory";
    /// The most ranks that share an area.
    int MOST_RANKS = 16;
    /// Bytes of the largest element: a piece holds at least one.
    int MOST_UNIT = 8 << 10;

    @Override
    default String name() {
        return NAME;
    }

    /// The algorithm that does the same by messages.
    Algorithm byMessages(Problem problem);

    @Override
    default void emit(Problem problem, ScheduleBuilder out) {
        byMessages(problem).emit(problem, out);
    }

    @Override
    default Optional<String> refusal(Problem problem) {
        if (problem.hosts().count() > 1) {
            return Optional.of("needs one host");
        }
        if (problem.size() < 2 || problem.size() > MOST_RANKS) {
            return Optional.of("needs 2 to " + MOST_RANKS + " ranks");
        }
        return problem.unit() > MOST_UNIT ? Optional.of("needs elements of up to " + MOST_UNIT + " bytes")
                : Optional.empty();
    }
}
