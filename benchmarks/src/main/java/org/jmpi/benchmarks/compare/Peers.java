package org.jmpi.benchmarks.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Who was found and who wasn't.
final class Peers {
    private final List<Participant> participants = new ArrayList<>();
    private final Map<PeerName, String> versions = new EnumMap<>(PeerName.class);
    private final Map<PeerName, String> missing = new EnumMap<>(PeerName.class);
    private final List<String> packages = new ArrayList<>();

    /// Add one that takes part.
    ///
    /// @param version empty where it has none
    void add(Participant participant, String version) {
        participants.add(participant);
        if (!version.isEmpty()) {
            versions.put(participant.name(), version);
        }
    }

    /// Note one that doesn't.
    ///
    /// @param debian the Debian packages that bring it, empty where none does
    void miss(PeerName name, String reason, String debian) {
        missing.put(name, reason);
        if (!debian.isEmpty()) {
            packages.add(debian);
        }
    }

    /// Those that take part, in the order in which they run.
    List<Participant> participants() {
        return List.copyOf(participants);
    }

    /// The versions of those that have one.
    Map<PeerName, String> versions() {
        return versions;
    }

    /// What isn't there and the command that brings it, as lines to print.
    List<String> complaints() {
        List<String> lines = new ArrayList<>();
        missing.forEach((name, reason) -> lines.add("without " + name + ": " + reason));
        if (!packages.isEmpty()) {
            lines.add("to add what is missing: apt-get install " + String.join(" ", packages));
        }
        return lines;
    }
}
