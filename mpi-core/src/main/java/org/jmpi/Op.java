package org.jmpi;

import java.lang.foreign.MemorySegment;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.jmpi.internal.datatype.Ops;

/// How a reduction combines two elements (MPI-4.1 §6.9.2). Immutable and thread-safe; associative.
public interface Op {

    /// Sum of numbers.
    Op SUM = Ops.SUM;
    /// Product of numbers.
    Op PROD = Ops.PROD;
    /// Larger of two numbers.
    Op MAX = Ops.MAX;
    /// Smaller of two numbers.
    Op MIN = Ops.MIN;
    /// Logical and, of integers and booleans.
    Op LAND = Ops.LAND;
    /// Logical or.
    Op LOR = Ops.LOR;
    /// Logical exclusive or.
    Op LXOR = Ops.LXOR;
    /// Bitwise and, of integers and bytes.
    Op BAND = Ops.BAND;
    /// Bitwise or.
    Op BOR = Ops.BOR;
    /// Bitwise exclusive or.
    Op BXOR = Ops.BXOR;
    /// Larger value with its index, of pair types; the smaller index where values are equal.
    Op MAXLOC = Ops.MAXLOC;
    /// Smaller value with its index, of pair types; the smaller index where values are equal.
    Op MINLOC = Ops.MINLOC;

    /// Combines elements in a user's own way.
    @FunctionalInterface
    interface Function {
        /// Set `inOut[i] = in[i] op inOut[i]` for every i.
        ///
        /// Both segments hold `count` elements of `type` packed, [Datatype#size] bytes each without gaps, in native byte
        /// order. They may be heap or native, of any alignment: use the `UNALIGNED` layouts of `ValueLayout`.
        ///
        /// @param in    left operands, only read
        /// @param inOut right operands, replaced by the results
        void apply(MemorySegment in, MemorySegment inOut, long count, Datatype type);
    }

    /// The name, such as `SUM`.
    String name();

    /// Whether the order of operands doesn't matter.
    boolean isCommutative();

    /// Whether the op is defined for elements of a type.
    boolean supports(Datatype type);

    /// Set `inOut[i] = in[i] op inOut[i]` for `count` packed elements from the given byte offsets on.
    ///
    /// @throws MpiException of class OP where the op isn't defined for the type
    void apply(MemorySegment in, long inOffset, MemorySegment inOut, long inOutOffset, long count, Datatype type);

    /// A user's op on any datatype.
    static Op of(String name, boolean commutative, Function function) {
        return Ops.user(name, commutative, function);
    }

    /// A user's op on DOUBLE.
    static Op ofDouble(String name, boolean commutative, DoubleBinaryOperator operator) {
        return Ops.userDouble(name, commutative, operator);
    }

    /// A user's op on LONG.
    static Op ofLong(String name, boolean commutative, LongBinaryOperator operator) {
        return Ops.userLong(name, commutative, operator);
    }
}
