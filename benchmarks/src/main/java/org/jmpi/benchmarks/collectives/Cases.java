package org.jmpi.benchmarks.collectives;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jmpi.Communicator;
import org.jmpi.benchmarks.measure.Buffers;
import org.jmpi.benchmarks.options.Form;

/// Every collective in every form at every size, with memory that all of them share.
public final class Cases implements AutoCloseable {
    private static final List<Long> NO_SIZE = List.of(0L);

    private final Communicator world;
    private final List<Long> sizes;
    private final MemorySegment outgoing;
    private final MemorySegment incoming;
    private final List<Case> all = new ArrayList<>();

    /// Collective where there are persistent forms.
    ///
    /// @param only  names of collectives; all where there are none
    /// @param sizes bytes; those that don't suit a collective are left out for it
    public Cases(Communicator world, Buffers buffers, List<String> only, List<Form> forms, List<Long> sizes) {
        this.world = world;
        this.sizes = sizes;
        List<Collective> collectives = Collective.named(only);
        long memory = memory(collectives);
        outgoing = buffers.memory(memory);
        incoming = buffers.memory(memory);
        for (Form form : forms) {
            collectives.forEach(collective -> add(collective, form));
        }
    }

    private long memory(List<Collective> collectives) {
        long largest = Collections.max(sizes);
        return collectives.stream()
                .mapToLong(collective -> collective.shape().memory(largest, world.size()))
                .reduce(1, Math::max);
    }

    private void add(Collective collective, Form form) {
        boolean sized = collective.shape() != Shape.NOTHING;
        for (long bytes : sized ? sizes : NO_SIZE) {
            if (collective.shape().takes(bytes)) {
                Operands operands = Operands.of(world, outgoing, incoming, collective.shape(), bytes);
                all.add(Case.of(collective, form, operands, bytes));
            }
        }
    }

    /// All, in the order of the report.
    List<Case> all() {
        return all;
    }

    @Override
    public void close() {
        all.forEach(one -> one.call().close());
    }
}
