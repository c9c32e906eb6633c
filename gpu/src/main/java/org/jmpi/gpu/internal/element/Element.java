package org.jmpi.gpu.internal.element;

import java.util.Map;
import org.jmpi.Datatype;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.Kernels;
import org.jspecify.annotations.Nullable;

/// The elements that there are kernels for.
public enum Element {
    /// Java `byte` and `boolean`.
    BYTE(Datatype.BYTE, "integers.pk",
            Map.of("REAL", "u8", "WIDE", "u32", "VALUE(x)", "((i32) ((x) ^ 128) - 128)")),
    /// Java `int`.
    INT(Datatype.INT, "integers.pk", Map.of("REAL", "i32", "WIDE", "u32", "VALUE(x)", "(x)")),
    /// Java `long`.
    LONG(Datatype.LONG, "integers.pk", Map.of("REAL", "i64", "WIDE", "u64", "VALUE(x)", "(x)")),
    /// Java `float`.
    FLOAT(Datatype.FLOAT, "reals.pk", Map.of("REAL", "float", "WIDE", "float")),
    /// Java `double`.
    DOUBLE(Datatype.DOUBLE, "reals.pk", Map.of("REAL", "double", "WIDE", "double"));

    private final Datatype datatype;
    private final String kind;
    private final Map<String, String> defines;

    /// @param kind the source of what not all have
    Element(Datatype datatype, String kind, Map<String, String> defines) {
        this.datatype = datatype;
        this.kind = kind;
        this.defines = defines;
    }

    /// The element that a type is made of alone; null where there are no kernels for it.
    static @Nullable Element of(Datatype type) {
        if (type.signature() == Datatype.BOOLEAN.signature()) {
            return BYTE;
        }
        for (Element element : values()) {
            if (element.datatype.signature() == type.signature()) {
                return element;
            }
        }
        return null;
    }

    /// The longest one to copy bytes as.
    ///
    /// @param places all places and lengths in bytes, or-ed
    static Element toCopy(long places) {
        return LONG.divides(places) ? LONG : INT.divides(places) ? INT : BYTE;
    }

    /// Whether places and lengths in bytes, or-ed, are multiples of it.
    public boolean divides(long places) {
        return (places & bytes() - 1) == 0;
    }

    /// Length in bytes, a power of two.
    public long bytes() {
        return datatype.size();
    }

    /// One of them in a buffer.
    public Datatype datatype() {
        return datatype;
    }

    /// Its kernels.
    KernelSource source() {
        return KernelSource.of(kind, Kernels.source("elements.pk").text() + Kernels.source(kind).text());
    }

    /// Macros that make the source one for it.
    Map<String, String> defines() {
        return defines;
    }
}
