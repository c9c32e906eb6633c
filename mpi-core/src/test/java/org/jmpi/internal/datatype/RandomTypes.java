package org.jmpi.internal.datatype;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jmpi.Datatype;
import org.jmpi.Datatype.Order;

/// Makes random datatypes, each with its model.
final class RandomTypes {
    private static final int MOST_ENTRIES = 600;
    private static final List<Typed> BASIC = List.of(basic(Datatype.BYTE, 1), basic(Datatype.BOOLEAN, 1),
            basic(Datatype.SHORT, 2), basic(Datatype.CHAR, 2), basic(Datatype.INT, 4),
            basic(Datatype.LONG, 8),
            basic(Datatype.FLOAT, 4), basic(Datatype.DOUBLE, 8),
            new Typed(Datatype.DOUBLE_INT, ModelType.pair(8)),
            new Typed(Datatype.FLOAT_INT, ModelType.pair(4)),
            new Typed(Datatype.LONG_INT, ModelType.pair(8)), new Typed(Datatype.INT_INT, ModelType.pair(4)),
            new Typed(Datatype.SHORT_INT, ModelType.pair(2)));

    private final Random random;

    RandomTypes(Random random) {
        this.random = random;
    }

    record Typed(Datatype type, ModelType model) {
    }

    private static Typed basic(Datatype type, int bytes) {
        return new Typed(type, ModelType.basic(bytes));
    }

    Typed next(int depth) {
        if (depth == 0) {
            return BASIC.get(random.nextInt(BASIC.size()));
        }
        Typed made = derived(depth);
        return made.model.entries().size() <= MOST_ENTRIES ? made : next(depth - 1);
    }

    private Typed derived(int depth) {
        Typed of = next(depth - 1);
        return switch (random.nextInt(8)) {
            case 0 -> contiguous(of);
            case 1 -> vector(of);
            case 2 -> hvector(of);
            case 3 -> indexed(of);
            case 4 -> hindexed(of);
            case 5 -> struct(depth);
            case 6 -> subarray(of);
            default -> resized(of);
        };
    }

    private Typed contiguous(Typed of) {
        // Now and then more than one batch of a small type.
        boolean many = of.model.entries().size() <= 4 && random.nextBoolean();
        int count = many ? random.nextInt(150) : count();
        return new Typed(Datatype.contiguous(count, of.type), of.model.repeat(count));
    }

    private Typed vector(Typed of) {
        int count = count();
        int length = count();
        int stride = random.nextInt(-4, 6);
        return new Typed(Datatype.vector(count, length, stride, of.type),
                of.model.repeat(length).repeat(count, stride * of.model.extent()));
    }

    private Typed hvector(Typed of) {
        int count = count();
        int length = count();
        int stride = random.nextInt(-40, 60);
        return new Typed(Datatype.hvector(count, length, stride, of.type),
                of.model.repeat(length).repeat(count, stride));
    }

    private Typed indexed(Typed of) {
        long[] lengths = lengths();
        long[] at = displacements(lengths.length, 8);
        long extent = of.model.extent();
        return new Typed(Datatype.indexed(lengths, at, of.type),
                blocks(lengths, LongStream.of(at).map(d -> d * extent).toArray(), of.model));
    }

    private Typed hindexed(Typed of) {
        long[] lengths = lengths();
        long[] at = displacements(lengths.length, 80);
        return new Typed(Datatype.hindexed(lengths, at, of.type), blocks(lengths, at, of.model));
    }

    private static ModelType blocks(long[] lengths, long[] at, ModelType of) {
        List<ModelType> parts = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            parts.add(of.repeat(lengths[i]).at(at[i]));
        }
        // A block of no elements has no markers either.
        parts.removeIf(part -> part.entries().isEmpty() && !part.marked());
        return ModelType.join(parts);
    }

    private Typed struct(int depth) {
        long[] lengths = lengths();
        long[] at = displacements(lengths.length, 80);
        Datatype[] types = new Datatype[lengths.length];
        List<ModelType> parts = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            Typed of = next(depth - 1);
            types[i] = of.type;
            parts.add(of.model.repeat(lengths[i]).at(at[i]));
        }
        return new Typed(Datatype.struct(lengths, at, types), ModelType.join(parts));
    }

    private Typed subarray(Typed of) {
        int dimensions = random.nextInt(4);
        int[] sizes = random.ints(dimensions, 1, 5).toArray();
        int[] subSizes = new int[dimensions];
        int[] starts = new int[dimensions];
        for (int d = 0; d < dimensions; d++) {
            subSizes[d] = random.nextInt(sizes[d] + 1);
            starts[d] = random.nextInt(sizes[d] - subSizes[d] + 1);
        }
        Order order = random.nextBoolean() ? Order.C : Order.FORTRAN;
        return new Typed(Datatype.subarray(sizes, subSizes, starts, order, of.type),
                box(sizes, subSizes, starts, order, of.model));
    }

    /// Counts through the whole array in memory order and takes the elements inside the box.
    private static ModelType box(int[] sizes, int[] subSizes, int[] starts, Order order, ModelType of) {
        int all = 1;
        for (int size : sizes) {
            all *= size;
        }
        List<ModelType> parts = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            boolean inside = true;
            int rest = i;
            for (int k = 0; k < sizes.length; k++) {
                int d = order == Order.C ? sizes.length - 1 - k : k;
                int index = rest % sizes[d];
                rest /= sizes[d];
                inside &= index >= starts[d] && index < starts[d] + subSizes[d];
            }
            if (inside) {
                parts.add(of.at(i * of.extent()));
            }
        }
        return ModelType.join(parts).resized(0, all * of.extent());
    }

    private Typed resized(Typed of) {
        long lower = random.nextInt(-16, 16);
        long extent = random.nextInt(-16, 100);
        return new Typed(Datatype.resized(of.type, lower, extent), of.model.resized(lower, extent));
    }

    private int count() {
        return random.nextInt(10) == 0 ? 0 : random.nextInt(1, 5);
    }

    private long[] lengths() {
        return random.longs(random.nextInt(5), 0, 4).toArray();
    }

    private long[] displacements(int n, int range) {
        return random.longs(n, -range, range).toArray();
    }
}
