package org.jmpi.internal.datatype;

import org.jmpi.Datatype;

/// A datatype that jmpi didn't make.
record ForeignType() implements Datatype {

    @Override
    public long size() {
        return 1;
    }

    @Override
    public long extent() {
        return 1;
    }

    @Override
    public long lowerBound() {
        return 0;
    }

    @Override
    public long trueExtent() {
        return 1;
    }

    @Override
    public long trueLowerBound() {
        return 0;
    }

    @Override
    public long basicElements() {
        return 1;
    }

    @Override
    public long elementsIn(long bytes) {
        return bytes;
    }

    @Override
    public boolean isContiguous() {
        return true;
    }

    @Override
    public int signature() {
        return 0;
    }

    @Override
    public Datatype named(String name) {
        return this;
    }

    @Override
    public String name() {
        return "foreign";
    }
}
