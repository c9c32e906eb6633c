package org.jmpi.internal.datatype;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.PaddingLayout;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.UnionLayout;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.Datatype;

/// Turns layouts of the foreign memory API into datatypes. Padding isn't data, but counts for the extent.
final class MemoryLayouts {

    private MemoryLayouts() {
    }

    static Datatype datatype(MemoryLayout layout) {
        String name = layout.name().orElseGet(layout::toString);
        return new TypeLayout(Names.shortened(name), Names.exact(name, () -> map(layout)));
    }

    private static TypeMap map(MemoryLayout layout) {
        return switch (layout) {
            case ValueLayout value -> TypeMap.of(kind(value));
            case SequenceLayout sequence -> map(sequence.elementLayout())
                    .repeat(sequence.elementCount(), sequence.elementLayout().byteSize())
                    .resized(0, sequence.byteSize());
            case StructLayout struct -> struct(struct);
            case PaddingLayout padding -> TypeMap.EMPTY.resized(0, padding.byteSize());
            case UnionLayout union ->
                    throw new IllegalArgumentException("a union has no datatype: layout=" + union
                            + "; describe the member that is sent with a layout of its own");
        };
    }

    private static TypeMap struct(StructLayout struct) {
        List<TypeMap> parts = new ArrayList<>();
        long offset = 0;
        for (MemoryLayout member : struct.memberLayouts()) {
            parts.add(map(member).at(offset));
            offset += member.byteSize();
        }
        return TypeMap.join(parts).resized(0, struct.byteSize());
    }

    private static Kind kind(ValueLayout value) {
        if (value.order() != ByteOrder.nativeOrder() && value.byteSize() > 1) {
            throw new IllegalArgumentException("a layout's byte order must be the machine's: layout=" + value
                    + ", order=" + value.order() + "; use withOrder(ByteOrder.nativeOrder())");
        }
        return switch (value) {
            case ValueLayout.OfByte _ -> Kind.BYTE;
            case ValueLayout.OfBoolean _ -> Kind.BOOLEAN;
            case ValueLayout.OfShort _ -> Kind.SHORT;
            case ValueLayout.OfChar _ -> Kind.CHAR;
            case ValueLayout.OfInt _ -> Kind.INT;
            case ValueLayout.OfLong _ -> Kind.LONG;
            case ValueLayout.OfFloat _ -> Kind.FLOAT;
            case ValueLayout.OfDouble _ -> Kind.DOUBLE;
            case AddressLayout address ->
                    throw new IllegalArgumentException("an address means nothing in another"
                            + " process: layout=" + address + "; use JAVA_LONG where its bits are wanted");
        };
    }
}
