package org.jmpi.internal.datatype;

/// A basic element: what type maps are made of.
enum Kind {
    BYTE(0, 1, "byte"),
    BOOLEAN(1, 1, "boolean"),
    SHORT(2, 2, "short"),
    CHAR(3, 2, "char"),
    INT(4, 4, "int"),
    LONG(5, 8, "long"),
    FLOAT(6, 4, "float"),
    DOUBLE(7, 8, "double");

    /// Number of kinds.
    static final int COUNT = values().length;

    private final int signature;
    private final int bytes;
    private final String label;

    Kind(int signature, int bytes, String label) {
        this.signature = signature;
        this.bytes = bytes;
        this.label = label;
    }

    /// Signature class of a type of only this kind, as it travels in envelopes: from 0 to [#COUNT].
    int signature() {
        return signature;
    }

    /// Size of one element in bytes; also its alignment in a C structure.
    int bytes() {
        return bytes;
    }

    /// Name of the Java type.
    String label() {
        return label;
    }
}
