package org.jmpi.collectives.simulate;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What each message length costs on a network, in picoseconds: whole numbers, so that sums don't depend on
/// their order.
///
/// Lengths get numbers as they come up; programs name them by number.
final class Costs {
    static final double PICOS_A_NANO = 1e3;
    private static final int FIRST_ROOM = 16;

    final Side inside;
    final Side between;
    /// By length: to combine, to copy.
    long[] reduce = new long[FIRST_ROOM];
    long[] copy = new long[FIRST_ROOM];
    final long call;

    private final Network network;
    private final Map<Long, Integer> numbers = new ConcurrentHashMap<>();

    Costs(Network network) {
        this.network = network;
        this.inside = new Side(network.inside());
        this.between = new Side(network.between());
        this.call = picos(network.call());
    }

    /// The number of a length; any thread may ask.
    int number(long bytes) {
        Integer known = numbers.get(bytes);
        return known != null ? known : add(bytes);
    }

    private synchronized int add(long bytes) {
        return numbers.computeIfAbsent(bytes, this::next);
    }

    private int next(long bytes) {
        int number = numbers.size();
        if (number == reduce.length) {
            reduce = Arrays.copyOf(reduce, 2 * number);
            copy = Arrays.copyOf(copy, 2 * number);
        }
        reduce[number] = picos(network.gamma() * bytes);
        copy[number] = picos(network.copy() * bytes);
        inside.add(number, bytes);
        between.add(number, bytes);
        return number;
    }

    private static long picos(double nanos) {
        return Math.round(nanos * PICOS_A_NANO);
    }

    /// The costs of one kind of link.
    static final class Side {
        final long latency;
        final long overhead;
        /// By length: to pass a port, to keep it from the next message, a processor's part.
        long[] body = new long[FIRST_ROOM];
        long[] hold = new long[FIRST_ROOM];
        long[] busy = new long[FIRST_ROOM];
        private final Link link;

        Side(Link link) {
            this.link = link;
            this.latency = picos(link.latency());
            this.overhead = picos(link.overhead());
        }

        private void add(int number, long bytes) {
            if (number == body.length) {
                body = Arrays.copyOf(body, 2 * number);
                hold = Arrays.copyOf(hold, 2 * number);
                busy = Arrays.copyOf(busy, 2 * number);
            }
            body[number] = picos(link.body().nanos(bytes));
            hold[number] = Math.max(picos(link.gap()), body[number]);
            busy[number] = picos(link.body().nanos(bytes) * link.busy());
        }
    }
}
