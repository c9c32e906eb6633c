package org.jmpi.internal.match;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jmpi.internal.progress.Awaited;
import org.jspecify.annotations.Nullable;

/// Matches the messages and receives of one context, each message to the first posted receive that accepts it, each receive
/// to the first arrived message it accepts.
///
/// Receives without wildcards stand in a queue for their key, those with one in a common queue; of the two candidates for a
/// message the one posted first wins. Unexpected messages stand in a queue for their key and, for wildcards, in a list in
/// order of arrival.
public final class Matcher {
    /// Any source or tag.
    public static final int ANY = -1;

    private final KeyTable<ReceiveQueue> exact = new KeyTable<>(ReceiveQueue::new, queue -> queue.head != null);
    private final ReceiveQueue wild = new ReceiveQueue();
    private final KeyTable<UnexpectedQueue> unexpected =
            new KeyTable<>(UnexpectedQueue::new, queue -> queue.head != null);
    private @Nullable Unexpected firstArrived;
    private @Nullable Unexpected lastArrived;
    private int[] members = {};
    private volatile String name = "";
    private long orders;
    private int posted;
    private final List<Probe> probes = new ArrayList<>();

    /// Set who may send in this context.
    public void setMembers(int[] ranks) {
        members = ranks.clone();
    }

    /// World ranks that may send in this context; empty where not known yet.
    public int[] members() {
        return members.clone();
    }

    /// Set what the communicator is called.
    public void setName(String newName) {
        name = newName;
    }

    /// What the communicator is called.
    public String name() {
        return name;
    }

    /// What to say of a wait for a message.
    ///
    /// @param source world rank or [#ANY]
    /// @param tag    tag or [#ANY]
    public String details(int source, int tag) {
        return "source=" + (source == ANY ? "any" : source) + ", tag=" + (tag == ANY ? "any" : tag) + ", communicator="
                + name;
    }

    /// Who can end a wait for a message; null where that isn't known.
    ///
    /// @param source world rank or [#ANY]
    public @Nullable Awaited awaited(int source) {
        if (source != ANY) {
            return Awaited.all(0, source);
        }
        return members.length == 0 ? null : Awaited.any(members);
    }

    /// Post a receive that no unexpected message matched.
    public void post(Receive receive) {
        receive.order = orders++;
        posted++;
        if (receive.source == ANY || receive.tag == ANY) {
            wild.add(receive);
        } else {
            exact.findOrMake(receive.source, receive.tag).add(receive);
        }
    }

    /// Take out the receive that a message from `source` with `tag` goes to, or null.
    public @Nullable Receive match(int source, int tag) {
        if (posted == 0) {
            return null;
        }
        ReceiveQueue queue = exact.find(source, tag);
        Receive first = queue == null ? null : queue.head;
        Receive wildcard = wild.firstAccepting(source, tag);
        if (first == null || wildcard != null && wildcard.order < first.order) {
            first = wildcard;
        }
        if (first != null) {
            withdraw(first);
        }
        return first;
    }

    /// Take out a posted receive.
    public void withdraw(Receive receive) {
        ReceiveQueue queue = receive.queue;
        if (queue != null) {
            queue.remove(receive);
            posted--;
        }
    }

    /// Answer a probe now if its message is here, else when it arrives.
    public void probe(Probe probe) {
        Unexpected message = find(probe.source, probe.tag);
        if (message == null) {
            probes.add(probe);
            return;
        }
        if (probe.takes) {
            remove(message);
        }
        probe.finish(message);
    }

    /// Give up waiting for a probe's message.
    public void withdraw(Probe probe) {
        boolean ignored = probes.remove(probe);
    }

    /// Keep a message that no posted receive matched.
    public void keep(Unexpected message) {
        if (!probes.isEmpty() && answerProbes(message)) {
            return;
        }
        add(message);
    }

    /// Tell the probes that wait for the message; whether one of them took it.
    private boolean answerProbes(Unexpected message) {
        for (Iterator<Probe> waiting = probes.iterator(); waiting.hasNext();) {
            Probe probe = waiting.next();
            if (message.isFor(probe.source, probe.tag)) {
                waiting.remove();
                probe.finish(message);
                if (probe.takes) {
                    return true;
                }
            }
        }
        return false;
    }

    private void add(Unexpected message) {
        unexpected.findOrMake(message.source, message.tag).add(message);
        message.previousArrived = lastArrived;
        if (lastArrived == null) {
            firstArrived = message;
        } else {
            lastArrived.nextArrived = message;
        }
        lastArrived = message;
    }

    /// The first unexpected message that a receive of `source` and `tag` would get, or null; it stays.
    public @Nullable Unexpected find(int source, int tag) {
        if (firstArrived == null) {
            return null;
        }
        if (source != ANY && tag != ANY) {
            UnexpectedQueue queue = unexpected.find(source, tag);
            return queue == null ? null : queue.head;
        }
        Unexpected message = firstArrived;
        while (message != null && !message.isFor(source, tag)) {
            message = message.nextArrived;
        }
        return message;
    }

    /// Take out an unexpected message.
    public void remove(Unexpected message) {
        UnexpectedQueue queue = unexpected.find(message.source, message.tag);
        if (queue != null) {
            queue.remove(message);
        }
        if (message.previousArrived == null) {
            firstArrived = message.nextArrived;
        } else {
            message.previousArrived.nextArrived = message.nextArrived;
        }
        if (message.nextArrived == null) {
            lastArrived = message.previousArrived;
        } else {
            message.nextArrived.previousArrived = message.previousArrived;
        }
        message.nextArrived = null;
        message.previousArrived = null;
    }

    /// Whether nothing is posted and nothing unexpected is kept.
    public boolean isEmpty() {
        return posted == 0 && firstArrived == null && probes.isEmpty();
    }

    /// All posted receives, in no order.
    public List<Receive> postedReceives() {
        List<Receive> all = new ArrayList<>();
        collect(wild, all);
        exact.forEach(queue -> collect(queue, all));
        return all;
    }

    /// The messages that no receive has taken, in order of arrival.
    public List<Envelope> unreceived() {
        List<Envelope> all = new ArrayList<>();
        for (Unexpected message = firstArrived; message != null; message = message.nextArrived) {
            all.add(Envelope.of(message));
        }
        return all;
    }

    /// All waiting probes.
    public List<Probe> waitingProbes() {
        return List.copyOf(probes);
    }

    private static void collect(ReceiveQueue queue, List<Receive> into) {
        for (Receive receive = queue.head; receive != null; receive = receive.next) {
            into.add(receive);
        }
    }
}
