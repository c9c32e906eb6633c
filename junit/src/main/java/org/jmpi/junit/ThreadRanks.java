package org.jmpi.junit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jmpi.Mpi;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.jspecify.annotations.Nullable;

/// Ranks that are threads of this JVM.
final class ThreadRanks implements RanksInterceptor.Job {
    private final int ranks;
    private final Duration limit;
    private final ThreadLocal<@Nullable Mpi> current = new ThreadLocal<>();
    private final List<RankFailure> failures = Collections.synchronizedList(new ArrayList<>());

    ThreadRanks(int ranks, int seconds) {
        this.ranks = ranks;
        this.limit = Duration.ofSeconds(seconds);
    }

    /// The rank whose thread this is, or null.
    @Nullable
    Mpi current() {
        return current.get();
    }

    @Override
    public void run(ExtensionContext context) throws Throwable {
        try {
            InProcessJob.run(ranks, InProcessJob.Link.INPROC, limit, mpi -> runRank(mpi, context));
        } catch (AssertionError failed) {
            if (failures.isEmpty() || failed.getCause() == null) {
                // Too late, with all stacks, or no rank's test is to blame.
                failures.forEach(failed::addSuppressed);
                throw failed;
            }
        }
        RankFailure.throwIfAny(List.copyOf(failures), ranks);
    }

    private void runRank(Mpi mpi, ExtensionContext context) {
        current.set(mpi);
        try {
            new RankBody(context).run();
        } catch (Throwable thrown) {
            // Whatever it is, it ends the job.
            RankFailure failure = RankFailure.of(mpi.world().rank(), thrown);
            failures.add(failure);
            throw failure;
        }
    }
}
