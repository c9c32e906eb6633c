package org.jmpi.collectives.reduce;

import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;

/// Rabenseifner's reduce-scatter: partners 1, 2, 4, … further on swap halves of what they still hold, so that
/// each of 2^k ranks ends with one of 2^k parts of the sum.
///
/// ```
/// p = 2^k + r:  the first r pairs add up first; the one that drops out has no number
///
/// numbers      0      1      2      3          part of number x: the bits of x in reverse
/// distance 1   [0..2) [2..4) [0..2) [2..4)
/// distance 2   [0..1) [2..3) [1..2) [3..4)
/// ```
///
/// Only sums of neighbours are added, so order is kept. Scratch: n.
public final class Halving {
    private final Problem problem;
    private final ScheduleBuilder out;
    private final Region result;
    private final PartialSum sum;
    private final int power;
    private final int extra;
    private final int preferred;
    private int first;
    private int count;

    /// Prepare.
    ///
    /// @param own       this rank's contribution
    /// @param result    as long, where this rank's part is to stand
    /// @param preferred a rank that must not drop out, or -1
    public Halving(Problem problem, Region own, Region result, int preferred, ScheduleBuilder out) {
        this.problem = problem;
        this.out = out;
        this.result = result;
        this.preferred = preferred;
        this.power = Integer.highestOneBit(problem.size());
        this.extra = problem.size() - power;
        this.sum = new PartialSum(problem, own, result, out);
        this.count = power;
    }

    /// Whether this rank adds to its partner's sum only, and holds no part.
    public boolean dropsOut() {
        return isPaired() && problem.rank() != survivor(problem.rank() / 2);
    }

    /// The partner of a rank of the first pairs.
    public int partner() {
        return problem.rank() ^ 1;
    }

    /// Whether this rank is one of the first pairs.
    public boolean isPaired() {
        return problem.rank() < 2 * extra;
    }

    /// How many ranks hold parts: a power of two.
    public int holders() {
        return power;
    }

    /// The number of a rank that holds a part.
    public int number(int rank) {
        return rank < 2 * extra ? rank / 2 : rank - extra;
    }

    /// The rank of a number.
    public int rank(int number) {
        return number < extra ? survivor(number) : number + extra;
    }

    private int survivor(int pair) {
        return preferred == 2 * pair ? preferred : 2 * pair + 1;
    }

    /// Emit the exchanges.
    public void reduceScatter() {
        long bytes = result.length();
        if (isPaired()) {
            if (dropsOut()) {
                sum.send(0, bytes, partner());
                out.nextRound();
                return;
            }
            sum.receive(0, bytes, partner(), partner() < problem.rank());
        }
        int number = number(problem.rank());
        for (int distance = 1; distance < power; distance *= 2) {
            boolean upper = (number & distance) != 0;
            count /= 2;
            Region give = parts(upper ? first : first + count, count);
            first += upper ? count : 0;
            Region take = parts(first, count);
            int peer = rank(number ^ distance);
            sum.send(give.offset() - result.offset(), give.length(), peer)
                    .receive(take.offset() - result.offset(), take.length(), peer, upper);
        }
        sum.settle();
    }

    /// The parts that this rank holds, in the result.
    public Region held() {
        return parts(first, count);
    }

    /// The parts that the peer holds which split off at `distance`, to be taken or given; afterwards this rank
    /// counts as holding both.
    public Region join(int distance) {
        boolean upper = (number(problem.rank()) & distance) != 0;
        Region theirs = parts(upper ? first - count : first + count, count);
        first -= upper ? count : 0;
        count *= 2;
        return theirs;
    }

    private Region parts(int index, int number) {
        return result.parts(index, number, power, problem.unit());
    }
}
