package org.jmpi.launcher;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each rank runs.
///
/// @param request what the user asked for
/// @param parts   a program each, in the order of their ranks
/// @param jvms    how many of the ranks are JVMs
record JobPlan(JobRequest request, List<Part> parts, int jvms) {

    /// The ranks of one program.
    ///
    /// @param number     of the program, from 0
    /// @param invocation the program as the user wrote it
    /// @param command    starts one of the ranks
    record Part(int number, Invocation invocation, RankCommand command) {
    }

    /// Resolve all programs.
    ///
    /// @param cores processors of this host
    static JobPlan of(JobRequest request, ProgramResolver resolver, JmpiHome home, int cores,
            @Nullable AotTraining training) throws UsageException {
        List<Part> parts = new ArrayList<>();
        int jvms = 0;
        for (Invocation invocation : request.programs()) {
            Program program = resolver.resolve(invocation);
            RankCommand command = RankCommand.of(program, invocation, request, home, cores, training);
            jvms += program instanceof Program.OfJava ? invocation.ranks() : 0;
            parts.add(new Part(parts.size(), invocation, command));
        }
        return new JobPlan(request, List.copyOf(parts), jvms);
    }

    /// The part that a rank belongs to.
    Part of(int rank) {
        int first = 0;
        for (Part part : parts) {
            first += part.invocation().ranks();
            if (rank < first) {
                return part;
            }
        }
        throw new IndexOutOfBoundsException("rank=" + rank + ", ranks=" + first);
    }

    /// Number of ranks.
    int ranks() {
        return request.ranks();
    }

    /// What holds for all.
    JobOptions options() {
        return request.options();
    }
}
