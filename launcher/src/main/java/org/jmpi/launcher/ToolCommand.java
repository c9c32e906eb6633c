package org.jmpi.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `jmpirun simulate …`, `calibrate`, `tune`, `scale`, `profile`, `devices`: commands that run as jobs of jmpi's own programs.
///
/// They are read as jobs of the program `tool:NAME`, one after the other where several numbers of ranks are
/// given with `-np`, which may stand anywhere.
final class ToolCommand {
    private static final Map<String, String> RANKS =
            Map.of("simulate", "1", "calibrate", "2", "tune", "2", "devices", "1");
    private static final String PROFILE = "profile";
    /// Those that are one rank of jmpi's benchmarks.
    private static final Set<String> ALONE = Set.of("scale", PROFILE);
    private static final String COMPARE = "--compare";
    private static final String COMPARED = "2,4,8,16";
    private static final Set<String> RANK_OPTIONS = Set.of("-np", "-n");

    private ToolCommand() {
    }

    /// The commands of the jobs that these words mean: the words themselves, where the first is no tool.
    static List<String[]> jobs(String[] words) {
        if (words.length > 0 && ALONE.contains(words[0])) {
            return Collections.singletonList(alone(words));
        }
        if (words.length == 0 || !RANKS.containsKey(words[0])) {
            return Collections.singletonList(words);
        }
        List<String> arguments = new ArrayList<>(List.of(words).subList(1, words.length));
        boolean compares = words[0].equals("simulate") && arguments.remove(COMPARE);
        String ranks = takeRanks(arguments);
        String tool = "tool:" + (compares ? "compare" : words[0]);
        List<String[]> jobs = new ArrayList<>();
        String otherwise = compares ? COMPARED : RANKS.getOrDefault(words[0], "");
        for (String number : (ranks != null ? ranks : otherwise).split(",", -1)) {
            List<String> job = new ArrayList<>(List.of("-np", number, tool));
            job.addAll(arguments);
            jobs.add(job.toArray(new String[0]));
        }
        return jobs;
    }

    /// What shows the recordings of a job that has ended.
    static String[] profile(Path folder) {
        return alone(PROFILE, folder.toString());
    }

    /// One rank; the words behind are its options, and the command of the jobs that it starts.
    private static String[] alone(String... words) {
        List<String> job = new ArrayList<>(List.of("-np", "1", "bench:" + words[0]));
        job.addAll(List.of(words).subList(1, words.length));
        return job.toArray(new String[0]);
    }

    private static @Nullable String takeRanks(List<String> arguments) {
        for (int i = 0; i + 1 < arguments.size(); i++) {
            if (RANK_OPTIONS.contains(arguments.get(i))) {
                arguments.remove(i);
                return arguments.remove(i);
            }
        }
        return null;
    }
}
