package org.jmpi.collectives;

import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Schedule;
import org.jmpi.collectives.schedule.SharedMemory;

/// How a problem is done.
///
/// @param name     of the algorithm
/// @param schedule by messages
/// @param isShared whether a blocking call goes through shared memory, where the ranks have it
record Plan(String name, Schedule schedule, boolean isShared) {

    /// The plan of an algorithm.
    static Plan of(Algorithm algorithm, Problem problem) {
        return new Plan(algorithm.name(), algorithm.schedule(problem), algorithm instanceof SharedMemory);
    }
}
