package org.jmpi.internal.datatype;

import org.jmpi.Buf;
import org.jmpi.Datatype;

/// A type signature (MPI-4.1 §5.1) in a few numbers: equal sequences of basic elements have equal ones, however their types
/// were built; others differ but for accidents of the hash.
///
/// @param elements number of basic elements
/// @param bytes    their size
/// @param hash     a polynomial in the elements' kinds
/// @param untyped  whether all are bytes, which match any elements of the same size
public record TypeSignature(long elements, long bytes, long hash, boolean untyped) {
    /// No element.
    public static final TypeSignature NONE = new TypeSignature(0, 0, 0, true);

    private static final long BASE = 0x9E37_79B9_7F4A_7C15L;

    /// The signature of `count` elements of a type.
    public static TypeSignature of(Datatype type, long count) {
        return of(TypeLayout.of(type).basics()).repeat(count);
    }

    /// The signature of a whole buffer.
    public static TypeSignature of(Buf buf) {
        return of(buf.datatype(), buf.count());
    }

    private static TypeSignature of(Basics basics) {
        if (basics instanceof Chained chained) {
            TypeSignature all = NONE;
            for (Basics part : chained.parts()) {
                all = all.then(of(part));
            }
            return all;
        }
        Kind kind = basics.only();
        return (kind == null ? of(basics.unit()) : of(kind)).repeat(basics.times());
    }

    private static TypeSignature of(Kind kind) {
        return new TypeSignature(1, kind.bytes(), kind.signature() + 1, kind == Kind.BYTE);
    }

    private TypeSignature then(TypeSignature next) {
        return new TypeSignature(elements + next.elements, bytes + next.bytes, hash * power(next.elements) + next.hash,
                untyped && next.untyped);
    }

    private TypeSignature repeat(long count) {
        TypeSignature all = NONE;
        TypeSignature doubled = this;
        for (long left = count; left > 0; left >>>= 1) {
            if ((left & 1) != 0) {
                all = all.then(doubled);
            }
            doubled = doubled.then(doubled);
        }
        return all;
    }

    private static long power(long exponent) {
        long power = 1;
        long square = BASE;
        for (long left = exponent; left > 0; left >>>= 1) {
            if ((left & 1) != 0) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }
}
