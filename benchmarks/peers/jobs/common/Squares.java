import java.math.BigInteger;
import java.util.Random;

/** Squares of long numbers by a pool of workers: rank 0 hands them out, and computes while nobody asks. */
public final class Squares implements Job {
    private static final int BITS = 1 << 15;
    private static final int TASK = 8;
    private static final int AHEAD = 2;

    private final Ranks ranks;
    private final long count;
    private final long[] two = new long[2];
    private long next;
    private long sum;

    Squares(Ranks ranks, long count) {
        this.ranks = ranks;
        this.count = count;
    }

    /** The lowest bits of the square of a number made of its own number. */
    public static long square(long number) {
        BigInteger value = new BigInteger(BITS, new Random(number));
        return value.multiply(value).shiftRight(BITS / 2).longValue();
    }

    @Override
    public String run() {
        next = 0;
        sum = 0;
        if (ranks.rank() > 0) {
            work();
            return "";
        }
        int[] pending = new int[ranks.size()];
        for (int worker = 1; worker < ranks.size(); worker++) {
            for (int i = 0; i < AHEAD; i++) {
                pending[worker] += hand(worker);
            }
        }
        manage(pending);
        return Long.toString(sum);
    }

    private void manage(int[] pending) {
        boolean busy = true;
        while (busy) {
            busy = next < count;
            if (busy) {
                sum += square(next++);
            }
            for (int worker = 1; worker < pending.length; worker++) {
                while (pending[worker] > 0 && (next >= count || ranks.hasMessage(worker))) {
                    ranks.receive(two, worker);
                    sum += two[0];
                    pending[worker] += hand(worker) - 1;
                }
            }
        }
        for (int worker = 1; worker < pending.length; worker++) {
            two[1] = 0;
            ranks.send(two, worker);
        }
    }

    /** Give a worker a task, if one is left; how many it got. */
    private int hand(int worker) {
        if (next >= count) {
            return 0;
        }
        two[0] = next;
        two[1] = Math.min(count, next + TASK) - next;
        next += two[1];
        ranks.send(two, worker);
        return 1;
    }

    private void work() {
        ranks.receive(two, 0);
        while (two[1] > 0) {
            long own = 0;
            for (long number = two[0]; number < two[0] + two[1]; number++) {
                own += square(number);
            }
            two[0] = own;
            ranks.send(two, 0);
            ranks.receive(two, 0);
        }
    }
}
