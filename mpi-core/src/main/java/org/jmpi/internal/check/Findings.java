package org.jmpi.internal.check;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Supplier;
import org.jmpi.Communicator;
import org.jmpi.Status;
import org.jmpi.internal.check.Resource.Kind;

/// What a rank's program holds, and what it did that may be wrong; told in one line for each place in the program.
final class Findings {
    private static final System.Logger LOG = System.getLogger("org.jmpi.check");

    /// What is said of a place in the program the first time, and how often there was reason to.
    private static final class Line {
        private final String finding;
        private final String cure;
        private int times;

        Line(String finding, String cure) {
            this.finding = finding;
            this.cure = cure;
        }
    }

    private final int rank;
    private final SequencedSet<Resource> held = new LinkedHashSet<>();
    private final Map<String, Line> races = new LinkedHashMap<>();
    private final Map<Supplier<List<Status>>, String> arrivals = new LinkedHashMap<>();
    private boolean silent;

    Findings(int rank) {
        this.rank = rank;
    }

    synchronized Resource given(Kind kind, String what, String site) {
        var resource = new Resource(this, kind, what + ", at=" + site);
        held.add(resource);
        return resource;
    }

    synchronized void released(Resource resource) {
        held.remove(resource);
    }

    synchronized void race(String call, int tag, List<Integer> sources, String site) {
        String finding = "messages of several ranks raced for one receive: call=" + call + ", at=" + site + ", sources="
                + sources + ", tag=" + (tag == Communicator.ANY_TAG ? "any" : Integer.toString(tag));
        races.computeIfAbsent(call + site,
                _ -> new Line(finding, "name the source, or see that any order is right")).times++;
    }

    synchronized void arriving(String communicator, Supplier<List<Status>> unreceived) {
        arrivals.put(unreceived, communicator);
    }

    synchronized void silence() {
        silent = true;
    }

    synchronized void report() {
        Map<String, Line> lines = new LinkedHashMap<>(races);
        for (Resource resource : held) {
            String finding = resource.complaint();
            lines.computeIfAbsent(finding, _ -> new Line(finding, resource.cure())).times++;
        }
        log(lines);
    }

    synchronized void reportUnreceived() {
        Map<String, Line> lines = new LinkedHashMap<>();
        arrivals.forEach((unreceived, communicator) -> {
            for (Status message : unreceived.get()) {
                String finding = "message never received: source=" + message.source() + ", tag=" + message.tag()
                        + ", communicator=" + communicator;
                lines.computeIfAbsent(finding, _ -> new Line(finding, "receive each, or don't send it")).times++;
            }
        });
        log(lines);
    }

    private void log(Map<String, Line> lines) {
        if (silent) {
            return;
        }
        for (Line line : lines.values()) {
            LOG.log(Level.WARNING,
                    line.finding + ", rank=" + rank + ", times=" + line.times + "; " + line.cure);
        }
    }
}
