package org.jmpi.collectives.simulate;

import java.util.Arrays;
import java.util.OptionalLong;

/// Walks along a chain of ranks: what one sends is what the next one takes in.
///
/// ```
/// times in ──▶ rank ──▶ times out = times in of the next one
/// ```
///
/// All ranks between the ends run one program, from the first message on: later by c in, later by c out. So where
/// the times out of two ranks at the same place of two hosts are the same but for c, each further host makes c more,
/// and hosts are passed over. That is exact, and so is the walk where it doesn't come to that.
final class ChainRun {
    private final Programs programs;
    private final Placement hosts;
    private final int ranks;
    private final boolean isUpwards;
    private long latest;
    /// When the last rank since the host before is done.
    private long hostLatest;

    /// @param programs of a [org.jmpi.collectives.schedule.Relay], whose ends are the first rank and the last
    ChainRun(Programs programs) {
        this.programs = programs;
        this.hosts = programs.hosts();
        this.ranks = hosts.ranks();
        this.isUpwards = Arrays.stream(programs.of(ranks - 1)).anyMatch(word -> Code.kind(word) == Code.RECEIVE);
    }

    /// The picoseconds until the last rank is done; nothing if that would take more steps.
    OptionalLong run(long mostSteps) {
        long[] times = pass(0, new long[0]);
        long[] hostBefore = new long[0];
        long steps = 0;
        for (int place = 1; place < ranks; place++) {
            times = pass(place, times);
            steps += times.length;
            if (steps > mostSteps) {
                return OptionalLong.empty();
            }
            if (rank(place) % hosts.perHost() == 0) {
                OptionalLong later = later(times, hostBefore);
                int over = (ranks - 2 - place) / hosts.perHost();
                if (later.isPresent() && over > 0) {
                    times = Arrays.stream(times).map(time -> time + over * later.getAsLong()).toArray();
                    latest = Math.max(latest, hostLatest + over * later.getAsLong());
                    place += over * hosts.perHost();
                }
                hostBefore = times;
                hostLatest = 0;
            }
        }
        return OptionalLong.of(latest + programs.costs().call);
    }

    private int rank(int place) {
        return isUpwards ? place : ranks - 1 - place;
    }

    /// By how much all times are later than those before; nothing if not by the same.
    private static OptionalLong later(long[] times, long[] before) {
        if (times.length == 0 || times.length != before.length) {
            return OptionalLong.empty();
        }
        long later = times[0] - before[0];
        for (int i = 1; i < times.length; i++) {
            if (times[i] - before[i] != later) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(later);
    }

    /// Run the rank at a place of the chain.
    private long[] pass(int place, long[] in) {
        long[] program = programs.of(rank(place));
        long[] out = new long[(int) Arrays.stream(program).filter(word -> Code.kind(word) == Code.SEND).count()];
        var times = new RankTimes(1, programs.costs());
        var arrivals = new Arrivals();
        int received = 0;
        int sent = 0;
        for (int at = 0; at < program.length; at++) {
            long word = program[at];
            switch (Code.kind(word)) {
                case Code.SEND -> out[sent++] = times.send(0, word, link(place));
                case Code.RECEIVE -> arrivals.add(in[received++], Code.length(word), link(place - 1));
                default -> times.local(0, word);
            }
            if (Code.endsTransfers(program, at + 1)) {
                times.settle(0, arrivals);
            }
        }
        hostLatest = Math.max(hostLatest, times.latest());
        latest = Math.max(latest, hostLatest);
        return out;
    }

    /// The link from a place to the next one.
    private Costs.Side link(int place) {
        return hosts.share(rank(place), rank(place + 1)) ? programs.costs().inside : programs.costs().between;
    }
}
