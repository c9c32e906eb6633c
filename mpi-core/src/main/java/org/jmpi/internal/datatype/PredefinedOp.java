package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jspecify.annotations.Nullable;

/// A predefined reduction. Works on any type whose basic elements are all of one kind it knows, or for MAXLOC
/// and MINLOC, all pairs of one kind.
final class PredefinedOp implements Op {
    private final Operation operation;
    /// Reducers by kind, made at first use, so that a start links no kernel; made twice by a race is
    /// harmless.
    private final @Nullable Reducer[] reducers = new @Nullable Reducer[Kind.COUNT];

    PredefinedOp(Operation operation) {
        this.operation = operation;
    }

    @Override
    public String name() {
        return operation.name();
    }

    @Override
    public boolean isCommutative() {
        return true;
    }

    @Override
    public boolean supports(Datatype type) {
        return reducer(TypeLayout.of(type)) != null;
    }

    @Override
    public void apply(
            MemorySegment in, long inOffset, MemorySegment inOut, long inOutOffset, long count,
            Datatype type) {
        TypeLayout layout = TypeLayout.of(type);
        Reducer reducer = reducer(layout);
        if (reducer == null) {
            throw Reductions.undefined(name(), type, Reducers.typesOf(operation));
        }
        Reductions.run(reducer, in, inOffset, inOut, inOutOffset, count, layout);
    }

    private @Nullable Reducer reducer(TypeLayout type) {
        Kind kind = operation.isOnPairs() ? Pairs.valueKind(type.basics()) : type.basics().only();
        if (kind == null) {
            return null;
        }
        Reducer known = reducers[kind.signature()];
        if (known != null) {
            return known;
        }
        Reducer made = Reducers.of(operation, kind);
        reducers[kind.signature()] = made;
        return made;
    }

    @Override
    public String toString() {
        return name();
    }
}
