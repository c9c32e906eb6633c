package org.jmpi.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.function.Consumer;
import org.jmpi.launcher.cores.Binding;

/// The ranks of this host, and what starts them: the launcher on its own host, an agent on another.
///
/// @param environment what ranks find in their environment
/// @param binding     which processors each gets
/// @param say         takes lines for the user
record HostRanks(RankEnvironment environment, Binding binding, Spawner spawner, Consumer<String> say) {

    /// Start one. All calls come from one thread, which outlives the ranks.
    ///
    /// @param input         where its input comes from
    /// @param inheritOutput whether its output goes straight to this process's
    Process start(int rank, Redirect input, boolean inheritOutput) throws IOException {
        int local = environment.placement().localRank(rank);
        List<String> words = environment.plan().of(rank).command().of(rank);
        Process process =
                binding.during(local, () -> spawner.startRank(rank, words, environment, input, inheritOutput));
        JobOptions options = environment.plan().options();
        if (options.verbose()) {
            say.accept("rank " + rank + ": pid " + process.pid() + ": " + String.join(" ", words));
        }
        if (options.reportBindings()) {
            say.accept("rank " + rank + ": " + binding.text(local));
        }
        return process;
    }
}
