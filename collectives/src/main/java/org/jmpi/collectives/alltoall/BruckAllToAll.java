package org.jmpi.collectives.alltoall;

import java.util.Set;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.RankClasses;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// All-to-all in ⌈log₂ p⌉ rounds: a block for the rank d further on travels by the powers of two in d.
///
/// Restrictions: equal blocks. Cost with n bytes a rank: ⌈log₂ p⌉ (α + n/2 β), and copies of as much: for
/// small blocks. Scratch: n/2 for each round, and n/2. Source: Bruck et al., *Efficient algorithms for
/// all-to-all communications in multiport message-passing systems*, 1997.
public final class BruckAllToAll implements RankClasses {

    @Override
    public String name() {
        return "bruck";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_TO_ALL);
    }

    @Override
    public int rankClass(Problem problem) {
        return 0;
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        int size = problem.size();
        int rank = problem.rank();
        // Where the block that still has to go `distance` ranks, or has come as far, stands.
        Region[] blocks = new Region[size];
        for (int distance = 0; distance < size; distance++) {
            blocks[distance] = problem.source((int) (((long) rank + distance) % size));
        }
        Region outgoing = out.scratch(problem.bytes() * (size / 2));
        for (long step = 1; step < size; step *= 2) {
            pass(problem, blocks, (int) step, outgoing, out);
        }
        for (int distance = 0; distance < size; distance++) {
            out.copy(blocks[distance], problem.target(problem.neighbour(-distance)));
        }
    }

    private static void pass(Problem problem, Region[] blocks, int step, Region outgoing, ScheduleBuilder out) {
        long bytes = problem.bytes();
        int count = 0;
        for (int distance = step; distance < blocks.length; distance++) {
            if ((distance & step) != 0) {
                out.copy(blocks[distance], outgoing.slice(count * bytes, bytes));
                count++;
            }
        }
        Region incoming = out.scratch(count * bytes);
        out.receive(incoming, problem.neighbour(-step));
        out.send(outgoing.first(count * bytes), problem.neighbour(step - blocks.length));
        out.nextRound();
        int index = 0;
        for (int distance = step; distance < blocks.length; distance++) {
            if ((distance & step) != 0) {
                blocks[distance] = incoming.slice(index * bytes, bytes);
                index++;
            }
        }
    }
}
