package org.jmpi.internal.datatype;

import org.jmpi.Datatype;
import org.jmpi.Status;
import org.jmpi.spi.TypeBlocks;

/// A datatype: a type map with a name, and what hot paths ask of it in final fields.
final class TypeLayout implements Datatype, TypeBlocks {
    private final TypeMap map;
    private final String name;
    private final long size;
    private final long extent;
    private final int signature;
    private final boolean contiguous;

    TypeLayout(String name, TypeMap map) {
        this.map = map;
        this.name = name;
        this.size = map.layout().size;
        this.extent = map.extent();
        this.signature = map.basics().signature();
        this.contiguous = size == 0 || (map.layout() instanceof Run && extent == size);
    }

    /// The implementation behind the interface.
    static TypeLayout of(Datatype type) {
        if (type instanceof TypeLayout layout) {
            return layout;
        }
        throw new IllegalArgumentException("datatype is not one of jmpi's: class=" + type.getClass().getName()
                + "; make it with the static methods of Datatype");
    }

    /// Data, kinds and bounds.
    TypeMap map() {
        return map;
    }

    /// The basic elements in packed order.
    Basics basics() {
        return map.basics();
    }

    /// The layout of `count` elements.
    Layout layout(long count) {
        if (contiguous) {
            return count == 0 || size == 0 ? Run.EMPTY : new Run(map.layout().low, count * size);
        }
        return Layout.strided(count, extent, map.layout());
    }

    @Override
    public void blocks(long elements, long origin, long from, long length, Visitor visitor) {
        BlockMover<Visitor> teller =
                (at, stride, to, packedAt, packedStride, run, times) -> to.blocks(at, stride, packedAt, packedStride,
                        run, times);
        layout(elements).move(teller, origin, from, length, visitor, 0);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long extent() {
        return extent;
    }

    @Override
    public long lowerBound() {
        return map.lowerBound();
    }

    @Override
    public long trueExtent() {
        return map.layout().high - map.layout().low;
    }

    @Override
    public long trueLowerBound() {
        return map.layout().low;
    }

    @Override
    public long basicElements() {
        return basics().elements();
    }

    @Override
    public long elementsIn(long bytes) {
        Checks.notNegative("bytes", bytes);
        if (size == 0) {
            return bytes == 0 ? 0 : Status.UNDEFINED;
        }
        long rest = basics().elementsIn(bytes % size);
        return rest < 0 ? Status.UNDEFINED : bytes / size * basicElements() + rest;
    }

    @Override
    public boolean isContiguous() {
        return contiguous;
    }

    @Override
    public int signature() {
        return signature;
    }

    @Override
    public Datatype named(String newName) {
        return new TypeLayout(newName, map);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
