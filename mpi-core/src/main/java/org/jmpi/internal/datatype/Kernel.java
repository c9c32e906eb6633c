package org.jmpi.internal.datatype;

/// A plain loop over two arrays, in a form that C2 turns into vector instructions.
///
/// @param <A> a primitive array
@FunctionalInterface
interface Kernel<A> {

    /// Set `inOut[inOutAt + i] = in[inAt + i] op inOut[inOutAt + i]` for `n` items.
    void run(A in, int inAt, A inOut, int inOutAt, int n);
}
