package org.jmpi.launcher;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jmpi.launcher.cores.Binding;
import org.jmpi.launcher.hosts.Placement;

/// `--dry-run`: shows what each rank would be started with, and starts none.
///
/// ```
/// rank 0 of 2: bound to processors 0, heap 5.86 GiB, serial collector, JIT threads 2, in /home/me
///   /usr/lib/jvm/java-25/bin/java -XX:ActiveProcessorCount=1 … org.acme.Main
/// ```
///
/// What a rank on another host gets, its agent finds out there: here stand the host, and the command as it would be
/// here.
///
/// @param plan      what each rank runs
/// @param placement where
/// @param binding   which processors each of this host gets
record DryRun(JobPlan plan, Placement placement, Binding binding) {

    /// The whole text; starts a JVM for each Java program, to ask it what its options come to.
    String text() throws IOException {
        Map<Integer, String> shares = new HashMap<>();
        for (JobPlan.Part part : plan.parts()) {
            shares.put(part.number(), share(part.command()));
        }
        StringBuilder text = new StringBuilder();
        for (int rank = 0; rank < plan.ranks(); rank++) {
            JobPlan.Part part = plan.of(rank);
            text.append("rank ").append(rank).append(" of ").append(plan.ranks()).append(": ");
            text.append(HostName.isHere(placement.nameOf(rank))
                    ? binding.text(placement.localRank(rank)) + shares.get(part.number())
                    : "on " + placement.nameOf(rank));
            text.append(", in ").append(part.invocation().workDir()).append('\n');
            text.append("  ").append(String.join(" ", quoted(part.command().of(rank)))).append('\n');
        }
        return text.toString();
    }

    private static String share(RankCommand command) throws IOException {
        return command.jvm() == 0 ? "" : ", " + JvmFlags.ask(command.words().subList(0, command.jvm())).text();
    }

    private static List<String> quoted(List<String> words) {
        return words.stream().map(DryRun::quoted).toList();
    }

    /// As a shell would read it.
    private static String quoted(String word) {
        boolean isPlain = !word.isEmpty() && word.chars()
                .allMatch(c -> Character.isLetterOrDigit(c) || "-_./:=+,@%".indexOf(c) >= 0);
        return isPlain ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
