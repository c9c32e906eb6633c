package org.jmpi.launcher.hosts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the user said of hosts.
///
/// @param mapper       places ranks; null for a job on this host alone
/// @param ssh          the command that starts another one on a host, whose name follows
/// @param paths        where other hosts have this one's folders
/// @param ships        whether they are sent the program, and jmpi where they lack it
/// @param startSeconds how long hosts may take until they are ready to start ranks
public record HostOptions(@Nullable Mapper mapper, List<String> ssh, PathMap paths, boolean ships, int startSeconds) {
    /// What holds where nothing is said. A password can't be asked for by several hosts at once.
    public static final List<String> SSH = List.of("ssh", "-x", "-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=10");
    /// The same for [#startSeconds].
    public static final int START_SECONDS = 30;
    private static final int FAN_OUT = 32;

    /// A job on this host.
    public static HostOptions none() {
        return new HostOptions(null, SSH, PathMap.of(), false, START_SECONDS);
    }

    /// How many hosts the launcher, or an agent, reaches itself; agents reach the others. With `srun` the launcher reaches
    /// all: a job step starts no others.
    public int fanOut() {
        return ssh.equals(SlurmAllocation.SRUN) ? Integer.MAX_VALUE : FAN_OUT;
    }

    /// The command that runs a program on a host.
    ///
    /// @param program there
    /// @param word    behind it
    public List<String> reaching(String host, String program, String word) {
        List<String> command = new ArrayList<>(ssh);
        command.addAll(List.of(host, quoted(program) + " " + word));
        return command;
    }

    /// A word as a shell reads it.
    public static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /// Place ranks.
    ///
    /// @param here name of this host
    /// @throws IllegalArgumentException where the hosts may have no more; the message names the fix
    public Placement place(int ranks, String here) {
        return mapper == null ? Placement.onOne(here, ranks) : mapper.place(ranks);
    }
}
