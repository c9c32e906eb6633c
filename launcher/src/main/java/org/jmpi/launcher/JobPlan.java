package org.jmpi.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each rank runs.
///
/// @param request what the user asked for
/// @param parts   a program each, in the order of their ranks
record JobPlan(JobRequest request, List<Part> parts) {

    /// The ranks of one program.
    ///
    /// @param number     of the program, from 0
    /// @param invocation the program as the user wrote it
    /// @param program    what it is
    /// @param command    starts one of the ranks on this host
    record Part(int number, Invocation invocation, Program program, RankCommand command) {
    }

    /// Resolve all programs.
    ///
    /// @param share what the ranks of this host share
    static JobPlan of(JobRequest request, ProgramResolver resolver, JmpiHome home, HostShare share,
            @Nullable AotTraining training) throws UsageException {
        List<Program> programs = new ArrayList<>();
        for (Invocation invocation : request.programs()) {
            programs.add(resolver.resolve(invocation));
        }
        return of(request, programs, home, share, training);
    }

    /// Plan programs that were resolved before, in the request's order.
    static JobPlan of(JobRequest request, List<Program> programs, JmpiHome home, HostShare share,
            @Nullable AotTraining training) throws UsageException {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            Invocation invocation = request.programs().get(i);
            RankCommand command =
                    RankCommand.of(programs.get(i), invocation, request.options(), home, share, training);
            parts.add(new Part(i, invocation, programs.get(i), command));
        }
        return new JobPlan(request, List.copyOf(parts));
    }

    /// How many of some ranks are JVMs that run a class.
    int jvms(int[] ranks) {
        return (int) Arrays.stream(ranks).filter(rank -> of(rank).program() instanceof Program.OfJava).count();
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
