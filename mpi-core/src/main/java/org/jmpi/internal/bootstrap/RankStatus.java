package org.jmpi.internal.bootstrap;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.jmpi.internal.status.HostStatus;
import org.jspecify.annotations.Nullable;

/// What others on this host can see of a rank: in the file that jmpirun made, or, where another launcher started the ranks, in
/// one of their own.
///
/// @param rank  of this process
/// @param own   the ranks' own; null where jmpirun made it, or tried to
/// @param made  by jmpirun; null where it made none
/// @param makes whether this rank makes the ranks' own
record RankStatus(int rank, @Nullable HostStatus own, @Nullable Path made, boolean makes) {
    /// Variable with jmpirun's file; empty where it could make none.
    private static final String FILE = "JMPI_STATUS";
    private static final byte[] LABEL = "status".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_BYTES = 4;

    /// Find it, or make it: before the ranks meet, so that it is there when they have met.
    static RankStatus of(JobSpec spec, Map<String, String> environment) {
        String made = environment.get(FILE);
        if (made != null || spec.rendezvous() == null) {
            return new RankStatus(spec.rank(), null, made == null || made.isEmpty() ? null : Path.of(made), false);
        }
        HostStatus own = HostStatus.of(environment, name(spec), spec.rank());
        boolean makes = spec.localRank() == 0;
        if (own != null && makes) {
            own.make(spec.size(), command());
        }
        return new RankStatus(spec.rank(), own, null, makes);
    }

    /// Launchers may give two jobs of a host one name; their secrets differ.
    private static String name(JobSpec spec) {
        byte[] id = new JobKey(spec.secret()).proof(LABEL);
        return spec.jobId() + "-" + HexFormat.of().formatHex(id, 0, ID_BYTES);
    }

    /// Main class and arguments.
    private static String command() {
        String words = System.getProperty("sun.java.command", "");
        String ours = RankMain.class.getName() + " ";
        return words.startsWith(ours) ? words.substring(ours.length()) : words;
    }

    /// The ranks have met.
    void met(Assembly.Parts parts) {
        if (own != null && makes) {
            own.met(parts.pids(), parts.hosts());
        }
    }

    /// What writes this rank's waits there; null where there is no place.
    @Nullable
    StatusReport report() {
        Path file = own != null ? own.path() : made;
        return file == null ? null : new StatusReport(file, rank);
    }

    /// This process ends.
    void leave() {
        if (own != null) {
            own.leave();
        }
    }
}
