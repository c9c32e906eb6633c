package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import org.jmpi.Datatype;
import org.jmpi.Op;

/// A commutative reduction of items that are several `long`s each.
final class LongItemsOp implements Op {
    private static final Elements<long[]> ELEMENTS = new Elements<>(long[].class, Long.BYTES);

    private final String name;
    private final Reducer reducer;

    LongItemsOp(String name, int longs, LongItem item) {
        this.name = name;
        this.reducer = ArrayReducer.of(ELEMENTS, longs * Long.BYTES, (in, inAt, inOut, at, n) -> {
            for (int i = 0; i < n; i++) {
                item.combine(in, inAt + i * longs, inOut, at + i * longs);
            }
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isCommutative() {
        return true;
    }

    @Override
    public boolean supports(Datatype type) {
        return TypeLayout.of(type).basics().only() == Kind.LONG && type.size() % reducer.itemBytes() == 0;
    }

    @Override
    public void apply(
            MemorySegment in, long inOffset, MemorySegment inOut, long inOutOffset, long count,
            Datatype type) {
        if (!supports(type)) {
            throw Reductions.undefined(name, type, reducer.itemBytes() / Long.BYTES + " longs");
        }
        Reductions.run(reducer, in, inOffset, inOut, inOutOffset, count, TypeLayout.of(type));
    }

    @Override
    public String toString() {
        return name;
    }
}
