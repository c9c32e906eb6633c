package org.jmpi.collectives.simulate;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Runs the programs of ranks 0 to `members` - 1, which stand for all: rank r does what rank r mod members does.
///
/// A rank runs until it needs a message that isn't sent yet, and goes on when it is. What a rank does depends on
/// its messages' times alone, so the order in which ranks run changes nothing. A program is asked for when its
/// rank first runs, and let go when it ends: ranks of a chain are never there all at once.
final class Engine {
    private final Placement hosts;
    private final int members;
    private final IntFunction<long[]> programOf;
    private final Costs costs;
    private final Channels channels = new Channels();
    private final RankTimes times;
    /// By rank: what the round it is in has received so far.
    private final Arrivals[] arrivals;
    private final long[] @Nullable [] programs;
    private final int[] position;
    private final long[] wanted;
    private final int[] ready;
    private int readyHead;
    private int readyCount;
    private int done;

    Engine(Placement hosts, int members, IntFunction<long[]> programOf, Costs costs) {
        this.hosts = hosts;
        this.members = members;
        this.programOf = programOf;
        this.costs = costs;
        this.times = new RankTimes(members, costs);
        this.arrivals = new Arrivals[members];
        this.programs = new long[members][];
        this.position = new int[members];
        this.wanted = new long[members];
        this.ready = new int[members];
        for (int rank = 0; rank < members; rank++) {
            wanted[rank] = Channels.NONE;
            makeReady(rank);
        }
    }

    /// The picoseconds until the last rank is done.
    ///
    /// @throws IllegalStateException where ranks wait for each other for ever
    long run() {
        advance();
        if (done < members) {
            throw new IllegalStateException("ranks wait for each other for ever: ranks=" + hosts.ranks() + ", done="
                    + done + " of " + members + "; verify the algorithm");
        }
        return times.latest() + costs.call;
    }

    /// Run the ranks as far as they come.
    void advance() {
        while (readyCount > 0) {
            int rank = ready[readyHead];
            readyHead = readyHead + 1 == members ? 0 : readyHead + 1;
            readyCount--;
            runOn(rank);
        }
    }

    /// Let a rank that is done do more.
    void goOn(int rank, long[] program) {
        programs[rank] = program;
        position[rank] = 0;
        done--;
        makeReady(rank);
    }

    /// How far the ranks' processors and ports came.
    RankTimes times() {
        return times;
    }

    private void makeReady(int rank) {
        int end = readyHead + readyCount;
        ready[end >= members ? end - members : end] = rank;
        readyCount++;
    }

    private void runOn(int rank) {
        long[] program = programs[rank];
        if (program == null) {
            program = programOf.apply(rank);
            programs[rank] = program;
        }
        int at = position[rank];
        while (at < program.length) {
            long step = program[at];
            if (Code.kind(step) == Code.SEND) {
                send(rank, step);
            } else if (Code.kind(step) != Code.RECEIVE) {
                times.local(rank, step);
            } else if (!receive(rank, step)) {
                position[rank] = at;
                return;
            }
            at++;
            if (Code.endsTransfers(program, at)) {
                settle(rank);
            }
        }
        programs[rank] = null;
        done++;
    }

    private void send(int rank, long step) {
        int shift = Code.shift(step);
        Costs.Side side = side(rank, shift);
        int receiver = (rank + shift) % members;
        long key = key(receiver, hosts.ranks() - shift);
        channels.put(key, times.send(rank, step, side));
        if (wanted[receiver] == key) {
            wanted[receiver] = Channels.NONE;
            makeReady(receiver);
        }
    }

    private boolean receive(int rank, long step) {
        int shift = Code.shift(step);
        long key = key(rank, shift);
        long arrival = channels.take(key);
        if (arrival == Channels.NONE) {
            wanted[rank] = key;
            return false;
        }
        if (arrivals[rank] == null) {
            arrivals[rank] = new Arrivals();
        }
        arrivals[rank].add(arrival, Code.length(step), side(rank, shift));
        return true;
    }

    private void settle(int rank) {
        if (arrivals[rank] == null) {
            times.settle(rank);
        } else {
            times.settle(rank, arrivals[rank]);
        }
    }

    private Costs.Side side(int rank, int shift) {
        int peer = rank + shift;
        return hosts.share(rank, peer >= hosts.ranks() ? peer - hosts.ranks() : peer) ? costs.inside : costs.between;
    }

    /// A message's queue: who receives it, and how far on the sender is.
    private static long key(int receiver, int shift) {
        return (long) receiver << Integer.SIZE | shift;
    }
}
