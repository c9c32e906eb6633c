package org.jmpi.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jmpi.collectives.call.CallBinder;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Hosts;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.collectives.select.OperationNames;
import org.jmpi.collectives.select.Selector;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveTask;

/// All ranks of a communicator on a [MemoryNetwork], stepped by chance in one thread.
final class Ranks {
    private final Random random;
    private final MemoryNetwork network;
    private final int size;

    Ranks(int size, Random random) {
        this.size = size;
        this.random = random;
        this.network = new MemoryNetwork(size, random);
    }

    /// The collectives of each rank, with the algorithm of `call` forced to one drawn by chance, or none.
    private List<ScheduledCollectives> collectives(CollectiveCall call) {
        Hosts hosts = Hosts.of(size, network.channel(0)::host);
        List<Algorithm> able = Algorithms.of(call.operation())
                .stream()
                .filter(a -> a.refusal(new CallBinder(size, 0).bind(call).problem().on(hosts)).isEmpty())
                .toList();
        int choice = random.nextInt(able.size() + 1);
        String property = "jmpi.coll." + OperationNames.of(call.operation());
        Selector selector = Selector.create(
                name -> name.equals(property) && choice < able.size() ? able.get(choice).name() : null);
        return IntStream.range(0, size)
                .mapToObj(r -> new ScheduledCollectives(network.channel(r), selector))
                .toList();
    }

    /// Bind one call on all ranks.
    List<CollectiveTask> prepare(List<CollectiveCall> calls) {
        List<ScheduledCollectives> collectives = collectives(calls.getFirst());
        return IntStream.range(0, size)
                .mapToObj(rank -> collectives.get(rank).prepare(calls.get(rank)))
                .toList();
    }

    /// Run one call on all ranks to its end. One of them, drawn by chance, calls when the others can do no more: whom these
    /// say to wait for must lead to that one.
    void run(List<CollectiveCall> calls) {
        List<CollectiveTask> tasks = prepare(calls);
        int late = random.nextInt(size);
        Map<Integer, CollectiveTask> left = new TreeMap<>();
        for (int rank = 0; rank < size; rank++) {
            if (rank != late) {
                left.put(rank, tasks.get(rank));
            }
        }
        start(List.copyOf(left.values()), 0);
        settle(left);
        Waits.assertLeadTo(late, left);
        start(List.of(tasks.get(late)), 0);
        left.put(late, tasks.get(late));
        finish(List.copyOf(left.values()));
    }

    /// Go on as far as possible, and take out whoever is through.
    private void settle(Map<Integer, CollectiveTask> left) {
        do {
            boolean ignored = left.values().removeIf(CollectiveTask::advance);
        } while (network.deliver());
    }

    /// Start tasks in an order drawn by chance, with deliveries between.
    void start(List<CollectiveTask> tasks, int sequence) {
        List<CollectiveTask> order = new ArrayList<>(tasks);
        Collections.shuffle(order, random);
        order.forEach(task -> {
            task.start(sequence);
            network.deliver();
        });
    }

    /// Advance tasks until all are complete.
    void finish(List<CollectiveTask> tasks) {
        List<CollectiveTask> left = new ArrayList<>(tasks);
        BooleanSupplier step = () -> {
            Collections.shuffle(left, random);
            boolean completed = left.removeIf(task -> random.nextBoolean() && task.advance());
            return network.deliver() || completed;
        };
        int idle = 0;
        while (!left.isEmpty()) {
            idle = step.getAsBoolean() ? 0 : idle + 1;
            assertThat(idle).as("steps without progress").isLessThan(1000);
        }
        network.assertQuiet();
    }
}
