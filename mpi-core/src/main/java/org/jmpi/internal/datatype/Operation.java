package org.jmpi.internal.datatype;

/// The predefined reductions (MPI-4.1 §6.9.2).
enum Operation {
    SUM, PROD, MAX, MIN, LAND, LOR, LXOR, BAND, BOR, BXOR, MAXLOC, MINLOC;

    /// Whether it works on pairs of a value and an index.
    boolean isOnPairs() {
        return this == MAXLOC || this == MINLOC;
    }

    /// Whether it makes truth values of truth values.
    boolean isOnBooleans() {
        return switch (this) {
            case LAND, LOR, LXOR, BAND, BOR, BXOR -> true;
            case SUM, PROD, MAX, MIN, MAXLOC, MINLOC -> false;
        };
    }
}
