package org.jmpi.junit;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.engine.UniqueId;

/// Ranks that are processes.
///
/// @param ranks   how many
/// @param seconds how long they may take
record ProcessRanks(int ranks, int seconds) implements RanksInterceptor.Job {

    @Override
    public void run(ExtensionContext context) throws IOException, InterruptedException {
        // Of all invocations: a rank has one only.
        UniqueId test = UniqueId.parse(context.getUniqueId()).removeLastSegment();
        try (ResultFiles results = ResultFiles.create(ranks);
                RankJob job = RankJob.start(this, results.folder(), test)) {
            RankJob.End end = job.await();
            List<RankFailure> failures = results.read();
            RankFailure.throwIfAny(failures, ranks);
            if (end.code() != 0 || results.count() < ranks) {
                throw new AssertionError("the ranks didn't finish the test: exit code=" + end.code() + ", results of "
                        + results.count() + " of " + ranks + " ranks; " + end.message());
            }
        }
    }
}
