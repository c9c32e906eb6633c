package org.jmpi.junit;

import java.util.List;
import java.util.Locale;
import org.jmpi.Mpi;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/// One run of a [RankedTest].
///
/// @param name       what reports call it
/// @param extensions what makes it ranked
record RankedInvocation(String name, List<Extension> extensions) implements TestTemplateInvocationContext {

    /// All ranks of a job.
    static RankedInvocation of(int ranks, Over over, int seconds) {
        String name = "ranks=" + ranks;
        return switch (over) {
            case THREADS -> {
                ThreadRanks job = new ThreadRanks(ranks, seconds);
                yield new RankedInvocation(name,
                        List.of(new RankParameters(job::current), new RanksInterceptor(job)));
            }
            case PROCESSES -> new RankedInvocation(name + ", " + over.name().toLowerCase(Locale.ROOT),
                    List.of(new RankParameters(() -> null), new RanksInterceptor(new ProcessRanks(ranks, seconds))));
        };
    }

    /// The one rank that this process is.
    static RankedInvocation within(Mpi mpi) {
        return new RankedInvocation("rank " + mpi.world().rank(), List.of(new RankParameters(() -> mpi)));
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        return name;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return extensions;
    }
}
