package org.jmpi.gpu.internal.kernel;

import java.util.Locale;
import java.util.Map;
import org.jmpi.Datatype;
import org.jspecify.annotations.Nullable;

/// The types that kernels' parameters may have.
public enum ScalarType {
    /// Bytes.
    U8(Datatype.BYTE),
    /// Java `short`.
    I16(Datatype.SHORT),
    /// Java `char`.
    U16(Datatype.CHAR),
    /// Java `int`, signed or not.
    I32(Datatype.INT),
    /// Java `long`, signed or not.
    I64(Datatype.LONG),
    /// Java `float`.
    FLOAT(Datatype.FLOAT),
    /// Java `double`.
    DOUBLE(Datatype.DOUBLE);

    private static final Map<String, ScalarType> WORDS =
            Map.of("u8", U8, "i16", I16, "u16", U16, "i32", I32, "u32", I32, "i64", I64, "u64", I64, "float", FLOAT,
                    "double", DOUBLE);

    private final Datatype datatype;

    ScalarType(Datatype datatype) {
        this.datatype = datatype;
    }

    /// The type that a word of the source means, or null.
    static @Nullable ScalarType of(String word, Map<String, String> defines) {
        return WORDS.get(word.equals("real") ? Source.real(defines) : word);
    }

    /// The same in a buffer.
    public Datatype datatype() {
        return datatype;
    }

    /// Bytes of one.
    public long size() {
        return datatype.size();
    }

    /// A number as just this type, or null where it doesn't fit.
    @Nullable
    Object convert(Object value) {
        return switch (this) {
            case I32 -> value instanceof Integer ? value : null;
            case I64 -> value instanceof Long || value instanceof Integer ? ((Number) value).longValue() : null;
            case FLOAT -> value instanceof Number number ? number.floatValue() : null;
            case DOUBLE -> value instanceof Number number ? number.doubleValue() : null;
            case U8 -> value instanceof Byte ? value : null;
            case I16 -> value instanceof Short ? value : null;
            case U16 -> value instanceof Character ? value : null;
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
