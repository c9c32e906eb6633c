package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import org.jmpi.Datatype;
import org.jmpi.Op;

/// A user's reduction of single elements of one kind.
final class UserElementOp implements Op {
    private final String name;
    private final boolean commutative;
    private final Kind kind;
    private final Reducer reducer;

    UserElementOp(String name, boolean commutative, Kind kind, Reducer reducer) {
        this.name = name;
        this.commutative = commutative;
        this.kind = kind;
        this.reducer = reducer;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isCommutative() {
        return commutative;
    }

    @Override
    public boolean supports(Datatype type) {
        return TypeLayout.of(type).basics().only() == kind;
    }

    @Override
    public void apply(
            MemorySegment in, long inOffset, MemorySegment inOut, long inOutOffset, long count,
            Datatype type) {
        if (!supports(type)) {
            throw Reductions.undefined(name, type, kind.label());
        }
        Reductions.run(reducer, in, inOffset, inOut, inOutOffset, count, TypeLayout.of(type));
    }

    @Override
    public String toString() {
        return name;
    }
}
