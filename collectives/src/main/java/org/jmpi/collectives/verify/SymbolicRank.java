package org.jmpi.collectives.verify;

import java.util.List;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.Round;
import org.jmpi.collectives.schedule.Schedule;
import org.jmpi.collectives.schedule.Space;
import org.jmpi.collectives.schedule.Step;

/// One rank of a symbolic run: its memory, and how far it has come.
final class SymbolicRank {
    private final Problem problem;
    private final Schedule schedule;
    /// By space: what it holds, and the byte behind the last one that may be written.
    private final SymbolicMemory[] memory = new SymbolicMemory[Space.values().length];
    private final long[] limits = new long[memory.length];
    private int round;
    private int outstanding;

    SymbolicRank(Problem problem, Schedule schedule, SymbolicMemory send, SymbolicMemory recv) {
        this.problem = problem;
        this.schedule = schedule;
        memory[Space.SEND.ordinal()] = send;
        memory[Space.RECV.ordinal()] = recv;
        memory[Space.TEMP.ordinal()] = new SymbolicMemory();
        limits[Space.RECV.ordinal()] = recv.end();
        limits[Space.TEMP.ordinal()] = schedule.scratchBytes();
    }

    /// This rank's number.
    int number() {
        return problem.rank();
    }

    /// Whether all rounds are done.
    boolean isDone() {
        return round == schedule.rounds().size();
    }

    /// The round it is in.
    Round current() {
        return schedule.rounds().get(round);
    }

    /// Begin the round: count its transfers, and check that none gets in another's way.
    List<Step.Transfer> begin() {
        List<Step.Transfer> transfers = current().transfers();
        outstanding = transfers.size();
        Overlaps.check(transfers);
        return transfers;
    }

    /// Note that a transfer is complete.
    ///
    /// @return whether all of the round are
    boolean complete() {
        return --outstanding == 0;
    }

    /// Run the round's local steps; its transfers are complete.
    void finishRound() {
        List<Step.Local> locals = current().locals();
        for (int i = 0; i < locals.size(); i++) {
            perform(locals.get(i));
        }
        round++;
    }

    private void perform(Step.Local step) {
        if (step.from().length() != step.to().length() || step.from().overlaps(step.to())) {
            throw new ScheduleFault("regions of a local step don't fit: " + step);
        }
        List<Piece> from = read(step.from());
        write(step.to(), !step.isReduction() ? from
                : Pieces.combine(from, read(step.to()), problem.unit(), problem.commutative()));
    }

    /// What stands in a region, counted from its start.
    List<Piece> read(Region region) {
        return memory[region.space().ordinal()].read(region.offset(), region.end());
    }

    /// Put pieces that are counted from the region's start.
    void write(Region region, List<Piece> content) {
        long limit = limits[region.space().ordinal()];
        if (region.length() > 0 && (region.offset() < 0 || region.end() > limit)) {
            throw new ScheduleFault("a region outside its space is written: " + region + ", limit=" + limit);
        }
        memory[region.space().ordinal()].write(region.offset(), content);
    }

    /// What stands in RECV.
    List<Piece> received() {
        return memory[Space.RECV.ordinal()].pieces();
    }

    @Override
    public String toString() {
        return "rank " + problem.rank()
                + (isDone() ? " is done" : " waits in round " + round + ": " + current());
    }
}
