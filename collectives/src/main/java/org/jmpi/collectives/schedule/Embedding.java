package org.jmpi.collectives.schedule;

import java.util.function.IntUnaryOperator;

/// Puts a collective among some of the ranks into a larger one: its rounds are emitted with its ranks and
/// spaces translated.
///
/// @param members what rank each of the part's ranks is, in the larger collective
/// @param send    where the part's SEND stands; only read
/// @param recv    where the part's RECV stands
/// @param out     the larger collective's steps; a round of the part is a round of its own there
public record Embedding(IntUnaryOperator members, Region send, Region recv, ScheduleBuilder out) {

    /// An embedding among some ranks, in this order.
    public Embedding(int[] members, Region send, Region recv, ScheduleBuilder out) {
        this(member -> members[member], send, recv, out);
    }

    /// An embedding among all ranks.
    public static Embedding ofAll(Region send, Region recv, ScheduleBuilder out) {
        return new Embedding(IntUnaryOperator.identity(), send, recv, out);
    }

    /// Emit what an algorithm does for the part's problem.
    public void emit(Algorithm algorithm, Problem part) {
        Schedule schedule = algorithm.schedule(part);
        Region temp = out.scratch(schedule.scratchBytes());
        for (Round round : schedule.rounds()) {
            out.nextRound();
            round.transfers().forEach(step -> transfer(step, temp));
            round.locals().forEach(step -> local(step, temp));
        }
        out.nextRound();
    }

    private void transfer(Step.Transfer step, Region temp) {
        Region region = place(step.region(), temp);
        int peer = members.applyAsInt(step.peer());
        if (step.isSend()) {
            out.send(region, peer);
        } else {
            out.receive(region, peer);
        }
    }

    private void local(Step.Local step, Region temp) {
        Region from = place(step.from(), temp);
        Region to = place(step.to(), temp);
        if (step.isReduction()) {
            out.reduce(from, to);
        } else {
            out.copy(from, to);
        }
    }

    private Region place(Region region, Region temp) {
        Region base = switch (region.space()) {
            case SEND -> send;
            case RECV -> recv;
            case TEMP -> temp;
        };
        return base.slice(region.offset(), region.length());
    }
}
