package org.jmpi.collectives.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Space, SymbolicMemory> memory = new EnumMap<>(Space.class);
    private final Map<Space, Long> limits = new EnumMap<>(Space.class);
    private int round;
    private int outstanding;

    SymbolicRank(Problem problem, Schedule schedule, SymbolicMemory send, SymbolicMemory recv) {
        this.problem = problem;
        this.schedule = schedule;
        memory.put(Space.SEND, send);
        memory.put(Space.RECV, recv);
        memory.put(Space.TEMP, new SymbolicMemory());
        limits.put(Space.SEND, 0L);
        limits.put(Space.RECV, recv.end());
        limits.put(Space.TEMP, schedule.scratchBytes());
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
        for (Step.Transfer receive : transfers) {
            for (Step.Transfer other : transfers) {
                if (receive instanceof Step.Receive && other != receive
                        && receive.region().overlaps(other.region())) {
                    throw new ScheduleFault("transfers of one round overlap: " + receive + " and " + other);
                }
            }
        }
        return transfers;
    }

    /// Note that a transfer is complete.
    void complete() {
        outstanding--;
    }

    /// Finish the round if its transfers are complete.
    ///
    /// @return whether there is a next round to begin, or the rank is done
    boolean finishRound() {
        if (outstanding > 0) {
            return false;
        }
        current().locals().forEach(this::perform);
        round++;
        return true;
    }

    private void perform(Step.Local step) {
        if (step.from().length() != step.to().length() || step.from().overlaps(step.to())) {
            throw new ScheduleFault("regions of a local step don't fit: " + step);
        }
        List<Piece> from = read(step.from());
        switch (step) {
            case Step.Copy copy -> write(copy.to(), from);
            case Step.Reduce reduce -> reduce(reduce.to(), from);
        }
    }

    private void reduce(Region to, List<Piece> left) {
        checkWhole(to.length());
        List<Piece> results = new ArrayList<>();
        for (Piece own : read(to)) {
            for (Piece other : left) {
                if (other.start() < own.end() && own.start() < other.end()) {
                    Piece common = own.between(other.start(), other.end());
                    checkWhole(common.end() - common.start());
                    results.add(combine(other, common));
                }
            }
        }
        write(to, results);
    }

    private Piece combine(Piece left, Piece right) {
        if (left.shift() != right.shift()) {
            throw new ScheduleFault("different elements are combined: " + left + " op " + right);
        }
        return new Piece(right.start(), right.end(),
                left.value().combine(right.value(), problem.commutative()),
                right.shift());
    }

    private void checkWhole(long bytes) {
        if (bytes % problem.unit() != 0) {
            throw new ScheduleFault("an element is torn apart: bytes=" + bytes + ", unit=" + problem.unit());
        }
    }

    /// The pieces of a region, counted from its start.
    List<Piece> read(Region region) {
        return memory(region).read(region.offset(), region.end())
                .stream()
                .map(piece -> piece.moved(-region.offset()))
                .toList();
    }

    /// Put pieces that are counted from the region's start.
    void write(Region region, List<Piece> content) {
        Long limit = limits.get(region.space());
        if (region.length() > 0 && (region.offset() < 0 || limit == null || region.end() > limit)) {
            throw new ScheduleFault("a region outside its space is written: " + region + ", limit=" + limit);
        }
        content.forEach(piece -> memory(region).write(piece.moved(region.offset())));
    }

    /// What stands in RECV.
    List<Piece> received() {
        return memory(new Region(Space.RECV, 0, 0)).pieces();
    }

    private SymbolicMemory memory(Region region) {
        SymbolicMemory space = memory.get(region.space());
        if (space == null) {
            throw new ScheduleFault("no such space: " + region);
        }
        return space;
    }

    @Override
    public String toString() {
        return "rank " + problem.rank()
                + (isDone() ? " is done" : " waits in round " + round + ": " + current());
    }
}
