package org.jmpi.collectives.allgather;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.collectives.schedule.CirculantGraph;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Space;
import org.jmpi.spi.CollectiveCall.Operation;

/// All-gather over a [CirculantGraph], with the fewest rounds and the fewest bytes for any number of ranks and
/// blocks: rank r has the blocks r, r+1, … round the circle, and takes what the rank behind the last one has.
///
/// Blocks that don't stand one behind the other in rank order are collected in scratch first.
///
/// Restrictions: none. Cost with n bytes in all: ⌈log₂ p⌉ α to twice that, + (p-1)/p nβ, + a copy of n where
/// there is scratch. Scratch: none or n. Source: Träff, *Optimal, non-pipelined reduce-scatter and allreduce
/// algorithms*, 2024.
public final class CirculantAllGather implements Algorithm {

    @Override
    public String name() {
        return "circulant";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_GATHER, Operation.ALL_GATHERV);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Row row = Row.of(problem, out);
        int rank = problem.rank();
        out.copy(problem.source(rank), row.blocks(rank, 1));
        var graph = new CirculantGraph(problem.size());
        for (int k = 0; k < graph.rounds(); k++) {
            int have = graph.skip(k);
            int count = graph.skip(k + 1) - have;
            int from = problem.neighbour(have - problem.size());
            int to = problem.neighbour(-have);
            row.forEachRun(from, count, run -> out.receive(run, from));
            row.forEachRun(rank, count, run -> out.send(run, to));
            out.nextRound();
        }
        row.unpack(problem, out);
    }

    /// All blocks in rank order.
    private record Row(int size, Region all, Blocks places) {

        static Row of(Problem problem, ScheduleBuilder out) {
            int size = problem.size();
            Blocks targets = problem.targets();
            long total = targets.total(size);
            if (targets.isPacked(size)) {
                return new Row(size, new Region(Space.RECV, targets.offset(0), total), targets);
            }
            long[] lengths = IntStream.range(0, size).mapToLong(targets::length).toArray();
            return new Row(size, out.scratch(total), Blocks.packed(lengths));
        }

        Region blocks(int first, int count) {
            int last = first + count - 1;
            long from = places.offset(first);
            return all.slice(from - places.offset(0), places.offset(last) + places.length(last) - from);
        }

        void forEachRun(int first, int count, Consumer<Region> action) {
            int untilEnd = Math.min(count, size - first);
            action.accept(blocks(first, untilEnd));
            if (untilEnd < count) {
                action.accept(blocks(0, count - untilEnd));
            }
        }

        void unpack(Problem problem, ScheduleBuilder out) {
            if (all.space() == Space.RECV) {
                return;
            }
            for (int rank = 0; rank < size; rank++) {
                out.copy(rank == problem.rank() ? problem.source(rank) : blocks(rank, 1), problem.target(rank));
            }
        }
    }
}
