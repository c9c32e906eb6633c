package org.jmpi.gpu.internal.element;

import java.util.HashMap;
import java.util.Map;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.Kernels;
import org.jspecify.annotations.Nullable;

/// The elements that there are kernels for: of basic types, and pairs of a value and an `int` index.
///
/// ```
/// type         unit  units  kernels
/// DOUBLE       f64   1      f64 op f64
/// DOUBLE_PAIR  i32   3      value, value, index
/// ```
public enum Element {
    /// Java `byte` and `boolean`.
    BYTE(Datatype.BYTE, "integers.pk",
            Map.of("REAL", "u8", "WIDE", "u32", "VALUE(x)", "((i32) ((x) ^ 128) - 128)")),
    /// Java `short`.
    SHORT(Datatype.SHORT, "integers.pk", Map.of("REAL", "i16", "WIDE", "u32", "VALUE(x)", "(x)")),
    /// Java `char`.
    CHAR(Datatype.CHAR, "integers.pk", Map.of("REAL", "u16", "WIDE", "u32", "VALUE(x)", "(x)")),
    /// Java `int`.
    INT(Datatype.INT, "integers.pk", Map.of("REAL", "i32", "WIDE", "u32", "VALUE(x)", "(x)")),
    /// Java `long`.
    LONG(Datatype.LONG, "integers.pk", Map.of("REAL", "i64", "WIDE", "u64", "VALUE(x)", "(x)")),
    /// Java `float`.
    FLOAT(Datatype.FLOAT, "reals.pk", Map.of("REAL", "float", "WIDE", "float")),
    /// Java `double`.
    DOUBLE(Datatype.DOUBLE, "reals.pk", Map.of("REAL", "double", "WIDE", "double")),
    /// An `int` and its index.
    INT_PAIR(Datatype.INT, Map.of()),
    /// A `long` and its index.
    LONG_PAIR(Datatype.LONG, Map.of()),
    /// A `float` and its index.
    FLOAT_PAIR(Datatype.FLOAT, Map.of("MAGNITUDE", "0x7fffffff", "INFINITE", "0x7f800000")),
    /// A `double` and its index.
    DOUBLE_PAIR(Datatype.DOUBLE, Map.of("MAGNITUDE", "0x7fffffffffffffff", "INFINITE", "0x7ff0000000000000"));

    private final Datatype value;
    private final Datatype unit;
    private final int units;
    private final String kind;
    private final Map<String, String> defines;

    /// A basic type.
    ///
    /// @param kind the source of what not all have
    Element(Datatype value, String kind, Map<String, String> defines) {
        this.value = value;
        this.unit = value;
        this.units = 1;
        this.kind = kind;
        this.defines = defines;
    }

    /// A pair, which is looked at in `int`s, since a packed one needn't lie where a longer value may.
    Element(Datatype value, Map<String, String> order) {
        this.value = value;
        this.unit = Datatype.INT;
        this.units = (int) (value.size() / unit.size()) + 1;
        this.kind = "pairs.pk";
        Map<String, String> all = new HashMap<>(Map.of("REAL", "i32", "WIDE", "u32", "UNITS", String.valueOf(units)));
        all.putAll(order);
        this.defines = Map.copyOf(all);
    }

    /// What an op combines in a type; null where there are no kernels for it.
    static @Nullable Element of(Op op, Datatype type) {
        if (!op.supports(type)) {
            return null;
        }
        boolean onPairs = op == Op.MAXLOC || op == Op.MINLOC;
        int first = type.signature() == Datatype.BOOLEAN.signature() ? Datatype.BYTE.signature() : type.signature();
        for (Element element : values()) {
            if (element.isPair() == onPairs && element.value.signature() == first) {
                return element;
            }
        }
        return null;
    }

    private boolean isPair() {
        return units > 1;
    }

    /// The longest one to copy bytes as.
    ///
    /// @param places all places and lengths in bytes, or-ed
    static Element toCopy(long places) {
        return LONG.divides(places) ? LONG : INT.divides(places) ? INT : SHORT.divides(places) ? SHORT : BYTE;
    }

    /// Whether places and lengths in bytes, or-ed, are multiples of a unit.
    public boolean divides(long places) {
        return (places & unit.size() - 1) == 0;
    }

    /// Whether so many bytes are elements without a rest.
    public boolean fills(long bytes) {
        return bytes % (unit.size() * units) == 0;
    }

    /// What its kernels count, and what their strides are multiples of; its length is a power of two.
    public Datatype unit() {
        return unit;
    }

    /// How many units it has.
    public int units() {
        return units;
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
