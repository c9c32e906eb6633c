package org.jmpi;

import org.jmpi.internal.exact.ExactSum;
import org.jmpi.internal.exact.ExactSums;

/// A sum of floating-point numbers that doesn't depend on their order, nor on how they are split between ranks.
///
/// Every number is added exactly, so the sum is the true one, rounded once: intermediate overflow and cancellation leave
/// no trace, and any two ways to add the same numbers give the same bits. Adding allocates nothing.
///
/// {@snippet :
/// double norm = ReproducibleSum.allReduce(world, squares);      // of all ranks' arrays
/// }
///
/// Several sums, or sums that grow over time, are kept as objects and combined with [#allReduce(Communicator,
/// ReproducibleSum...)], or with any other reduction, as elements of [#TYPE] under [#OP].
///
/// NaN if a NaN, or infinities of both signs, were added; -0.0 if -0.0 alone was added; 0.0 if nothing was. Not
/// thread-safe.
public interface ReproducibleSum {

    /// A sum in its serial form: [#LONGS] values of [Datatype#LONG].
    Datatype TYPE = ExactSums.TYPE;
    /// Adds sums of [#TYPE] exactly, in any order with the same bits; a commutative op for every reduction.
    Op OP = ExactSums.OP;
    /// Length of the serial form in `long`s.
    int LONGS = 35;

    /// A sum of nothing.
    static ReproducibleSum create() {
        return new ExactSum();
    }

    /// Add a number; a `float` too, which is the same number as a `double`.
    void add(double value);

    /// Add the elements of an array.
    default void add(double[] values) {
        add(values, 0, values.length);
    }

    /// Add the elements `from` to `to`, exclusive, of an array.
    ///
    /// @throws IllegalArgumentException where the range leaves the array
    void add(double[] values, int from, int to);

    /// Add the elements of an array.
    default void add(float[] values) {
        add(values, 0, values.length);
    }

    /// Add the elements `from` to `to`, exclusive, of an array.
    ///
    /// @throws IllegalArgumentException where the range leaves the array
    void add(float[] values, int from, int to);

    /// Add all that was added to another sum, which stays as it is.
    void merge(ReproducibleSum other);

    /// The sum rounded to the nearest `double`, ties to even; infinite where it is beyond the largest.
    double sum();

    /// The sum rounded once to the nearest `float`; not always the same as `(float) sum()`, which rounds twice.
    float sumAsFloat();

    /// Forget all that was added.
    void clear();

    /// Write the serial form, [#LONGS] values, to an array from `offset` on. Equal sums have equal forms.
    ///
    /// @throws IllegalArgumentException where they leave the array
    void store(long[] target, int offset);

    /// Become the sum that [#store] wrote.
    ///
    /// @throws IllegalArgumentException where the range leaves the array
    void load(long[] source, int offset);

    /// The sum of all elements of all ranks' arrays, on every rank. Collective and blocking, as
    /// [Communicator#allReduce(Buf, Op)] (MPI-4.1 §6.9.6); the arrays may differ in length.
    static double allReduce(Communicator comm, double[] values) {
        ReproducibleSum sum = create();
        sum.add(values);
        allReduce(comm, sum);
        return sum.sum();
    }

    /// Make each of `sums` the sum of what all ranks added to theirs, in one collective. Blocking; every rank passes as
    /// many.
    static void allReduce(Communicator comm, ReproducibleSum... sums) {
        ExactSums.allReduce(comm, sums);
    }

    /// Make each of root's `sums` the sum of what all ranks added to theirs; other ranks' stay as they are. Collective and
    /// blocking (§6.9.1).
    static void reduce(Communicator comm, int root, ReproducibleSum... sums) {
        ExactSums.reduce(comm, root, sums);
    }
}
