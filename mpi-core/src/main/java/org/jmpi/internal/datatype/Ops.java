package org.jmpi.internal.datatype;

import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.jmpi.Op;

/// The reduction operations behind [Op]: predefined ones, and makers of users' own.
///
/// Must not use the constants of `Op`, which are initialised from the ones here.
public final class Ops {
    /// Sum.
    public static final Op SUM = new PredefinedOp(Operation.SUM);
    /// Product.
    public static final Op PROD = new PredefinedOp(Operation.PROD);
    /// Maximum.
    public static final Op MAX = new PredefinedOp(Operation.MAX);
    /// Minimum.
    public static final Op MIN = new PredefinedOp(Operation.MIN);
    /// Logical and.
    public static final Op LAND = new PredefinedOp(Operation.LAND);
    /// Logical or.
    public static final Op LOR = new PredefinedOp(Operation.LOR);
    /// Logical exclusive or.
    public static final Op LXOR = new PredefinedOp(Operation.LXOR);
    /// Bitwise and.
    public static final Op BAND = new PredefinedOp(Operation.BAND);
    /// Bitwise or.
    public static final Op BOR = new PredefinedOp(Operation.BOR);
    /// Bitwise exclusive or.
    public static final Op BXOR = new PredefinedOp(Operation.BXOR);
    /// Maximum with its index.
    public static final Op MAXLOC = new PredefinedOp(Operation.MAXLOC);
    /// Minimum with its index.
    public static final Op MINLOC = new PredefinedOp(Operation.MINLOC);

    private Ops() {
    }

    /// Make [Op#of].
    public static Op user(String name, boolean commutative, Op.Function function) {
        return new UserOp(name, commutative, Objects.requireNonNull(function, "function"));
    }

    /// Make [Op#ofDouble].
    public static Op userDouble(String name, boolean commutative, DoubleBinaryOperator operator) {
        Objects.requireNonNull(operator, "operator");
        Reducer reducer =
                ArrayReducer.of(new Elements<>(double[].class, Double.BYTES), (in, inAt, inOut, at, n) -> {
                    for (int i = 0; i < n; i++) {
                        inOut[at + i] = operator.applyAsDouble(in[inAt + i], inOut[at + i]);
                    }
                });
        return new UserElementOp(name, commutative, Kind.DOUBLE, reducer);
    }

    /// Make [Op#ofLong].
    public static Op userLong(String name, boolean commutative, LongBinaryOperator operator) {
        Objects.requireNonNull(operator, "operator");
        Reducer reducer =
                ArrayReducer.of(new Elements<>(long[].class, Long.BYTES), (in, inAt, inOut, at, n) -> {
                    for (int i = 0; i < n; i++) {
                        inOut[at + i] = operator.applyAsLong(in[inAt + i], inOut[at + i]);
                    }
                });
        return new UserElementOp(name, commutative, Kind.LONG, reducer);
    }

    /// Make a commutative op on items of `longs` values of LONG each.
    public static Op longItems(String name, int longs, LongItem item) {
        return new LongItemsOp(name, longs, item);
    }
}
