package org.jmpi.collectives.allreduce;

import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;

/// The two ways of a slice round the ring: its p parts are combined, then passed round.
///
/// A part is received straight into the result, which the contribution is then combined into: scratch is needed
/// only in place.
///
/// @param problem  a reduction to all of two ranks or more
/// @param slices   number of nearly equal slices that the buffers are cut into
/// @param incoming scratch of a part, used in place only
record Ring(Problem problem, int slices, Region incoming, ScheduleBuilder out) {

    /// Emit a whole reduction to all, slice by slice.
    static void emit(Problem problem, int slices, ScheduleBuilder out) {
        Region result = problem.target(problem.rank());
        if (problem.size() == 1) {
            out.copy(problem.source(problem.rank()), result);
            return;
        }
        long longest = result.part(0, slices, problem.unit()).part(0, problem.size(), problem.unit()).length();
        var ring = new Ring(problem, slices, problem.inPlace() ? out.scratch(longest) : result, out);
        for (int slice = 0; slice < slices; slice++) {
            ring.reduceScatter(slice);
        }
        for (int slice = 0; slice < slices; slice++) {
            ring.allGather(slice);
        }
    }

    private void reduceScatter(int slice) {
        Region own = slice(problem.source(problem.rank()), slice);
        Region result = slice(problem.target(problem.rank()), slice);
        for (int round = 0; round < problem.size() - 1; round++) {
            int index = problem.neighbour(-round - 1);
            Region take = part(result, index);
            Region operand = problem.inPlace() ? incoming.first(take.length()) : part(own, index);
            out.receive(problem.inPlace() ? operand : take, problem.neighbour(-1));
            out.send(part(round == 0 ? own : result, problem.neighbour(-round)), problem.neighbour(1));
            out.reduce(operand, take);
        }
    }

    private void allGather(int slice) {
        Region result = slice(problem.target(problem.rank()), slice);
        for (int round = 0; round < problem.size() - 1; round++) {
            out.receive(part(result, problem.neighbour(-round)), problem.neighbour(-1));
            out.send(part(result, problem.neighbour(1 - round)), problem.neighbour(1));
            out.nextRound();
        }
    }

    private Region slice(Region whole, int slice) {
        return whole.part(slice, slices, problem.unit());
    }

    private Region part(Region whole, int index) {
        return whole.part(index, problem.size(), problem.unit());
    }
}
