package org.jmpi.internal.check;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jmpi.Status;
import org.jmpi.internal.check.Resource.Kind;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.Collectives;

/// The checks of one rank. Thread-safe.
public final class RankChecks {
    private final Set<Check> wanted;
    private final Findings findings;
    private final PendingBuffers pending = new PendingBuffers();

    private RankChecks(Set<Check> wanted, int rank) {
        this.wanted = wanted;
        findings = new Findings(rank);
    }

    /// Those that the property `jmpi.check` asks for now.
    ///
    /// @param rank in the world
    /// @throws IllegalArgumentException where it names what isn't there
    public static RankChecks wanted(int rank) {
        return new RankChecks(Check.wanted(), rank);
    }

    /// Whether calls have to be watched on this rank: else none of the methods that take what a call uses does anything.
    public boolean watch() {
        return wanted.contains(Check.RESOURCES) || wanted.contains(Check.BUFFERS) || wanted.contains(Check.RACES);
    }

    /// Whether receives from any source are to be looked at.
    public boolean watchRaces() {
        return wanted.contains(Check.RACES);
    }

    /// The collectives of a communicator, compared across ranks if that is wanted.
    ///
    /// @param channel      makes a channel on a plane of its own
    /// @param communicator the communicator's name
    /// @param names        how an error names a rank of the channel
    public Collectives compared(Collectives collectives, Supplier<CollectiveChannel> channel,
            Supplier<String> communicator, IntFunction<String> names) {
        if (!wanted.contains(Check.COLLECTIVE)) {
            return collectives;
        }
        CollectiveChannel over = channel.get();
        return new CheckedCollectives(collectives, over, Parties.of(over, communicator, names));
    }

    /// Note what the program was given and has to give back.
    ///
    /// @param what names it among those of its kind
    public Resource given(Kind kind, String what) {
        return wanted.contains(Check.RESOURCES) ? findings.given(kind, what, CallSite.find()) : Resource.UNWATCHED;
    }

    /// Refuse memory that a pending operation uses.
    ///
    /// @throws org.jmpi.MpiException of class BUFFER
    public void refuseBusy(List<Use> uses) {
        if (wanted.contains(Check.BUFFERS)) {
            uses.forEach(pending::refuseBusy);
        }
    }

    /// Follow an operation that was started.
    ///
    /// @param call the method that made it
    public RequestTrace started(String call, List<Use> uses) {
        RequestTrace trace = new RequestTrace(given(Kind.REQUEST, call), false, pending, buffers(uses));
        trace.start();
        return trace;
    }

    /// Follow a persistent request that was made.
    ///
    /// @param call the method that made it
    public RequestTrace made(String call, List<Use> uses) {
        return new RequestTrace(given(Kind.PERSISTENT, call), true, pending, buffers(uses));
    }

    private List<Use> buffers(List<Use> uses) {
        if (!wanted.contains(Check.BUFFERS)) {
            return List.of();
        }
        uses.forEach(Use::locate);
        return uses;
    }

    /// Note that a receive from any source could take the messages of several ranks.
    public void race(String call, int tag, List<Integer> sources) {
        findings.race(call, tag, sources, CallSite.find());
    }

    /// Note where messages arrive.
    ///
    /// @param communicator its name
    /// @param unreceived   finds those that no receive has taken
    public void arriving(String communicator, Supplier<List<Status>> unreceived) {
        if (wanted.contains(Check.RESOURCES)) {
            findings.arriving(communicator, unreceived);
        }
    }

    /// Log what was found, at the end of the program's part.
    public void report() {
        findings.report();
    }

    /// Log what was sent in vain, when all ranks have closed and nothing is under way any more.
    public void reportUnreceived() {
        findings.reportUnreceived();
    }

    /// Log nothing: the job has failed, and what was left behind says nothing about the program.
    public void silence() {
        findings.silence();
    }
}
