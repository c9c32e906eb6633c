package org.jmpi.internal.datatype;

/// Combines one item of several `long`s with another.
@FunctionalInterface
public interface LongItem {

    /// Set the item of `inOut` from `inOutAt` on to that of `in` from `inAt` on, combined with it.
    void combine(long[] in, int inAt, long[] inOut, int inOutAt);
}
