package org.jmpi.launcher;

import org.jmpi.launcher.hosts.Placement;

/// What becomes of a job when one of its hosts does something.
///
/// @param state of the job
/// @param sink  shows lines to the user
record HostEvents(JobState state, OutputSink sink) implements RemoteHosts.Events {

    @Override
    public void lost(RemoteHost host, String reason) {
        int[] ranks = host.ranks();
        state.lost(ranks[0], "host " + host.name() + " with " + Placement.text(ranks) + " is lost: " + reason);
    }

    @Override
    public void note(String line) {
        sink.message(line);
    }
}
