package org.jmpi.internal.datatype;

import java.lang.foreign.MemoryLayout;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.Datatype.Order;

/// The datatypes: predefined ones, and the constructors behind the static methods of [Datatype].
///
/// Must not use the constants of `Datatype`, which are initialised from the ones here.
public final class Types {
    /// 8-bit bytes.
    public static final Datatype BYTE = basic(Kind.BYTE);
    /// Booleans of one byte.
    public static final Datatype BOOLEAN = basic(Kind.BOOLEAN);
    /// Java `short`.
    public static final Datatype SHORT = basic(Kind.SHORT);
    /// Java `char`.
    public static final Datatype CHAR = basic(Kind.CHAR);
    /// Java `int`.
    public static final Datatype INT = basic(Kind.INT);
    /// Java `long`.
    public static final Datatype LONG = basic(Kind.LONG);
    /// Java `float`.
    public static final Datatype FLOAT = basic(Kind.FLOAT);
    /// Java `double`.
    public static final Datatype DOUBLE = basic(Kind.DOUBLE);
    /// A `double` and an `int`, laid out as in C.
    public static final Datatype DOUBLE_INT = pair(Kind.DOUBLE);
    /// A `float` and an `int`.
    public static final Datatype FLOAT_INT = pair(Kind.FLOAT);
    /// A `long` and an `int`, laid out as in C.
    public static final Datatype LONG_INT = pair(Kind.LONG);
    /// Two `int`s.
    public static final Datatype INT_INT = pair(Kind.INT);
    /// A `short` and an `int`, laid out as in C.
    public static final Datatype SHORT_INT = pair(Kind.SHORT);

    private Types() {
    }

    private static Datatype basic(Kind kind) {
        return new TypeLayout(kind.label(), TypeMap.of(kind));
    }

    private static Datatype pair(Kind value) {
        // C aligns the int behind a short to 4 bytes; behind all other kinds it needs no gap.
        long displacement = Math.max(value.bytes(), Kind.INT.bytes());
        TypeMap index = TypeMap.of(Kind.INT).at(displacement);
        return new TypeLayout(value.label() + "_int", TypeMap.join(List.of(TypeMap.of(value), index)));
    }

    /// Make [Datatype#contiguous].
    public static Datatype contiguous(long count, Datatype type) {
        Checks.notNegative("count", count);
        return Names.type("contiguous(" + count, type, map -> map.repeat(count));
    }

    /// Make [Datatype#vector].
    public static Datatype vector(long count, long blockLength, long stride, Datatype type) {
        checkBlocks(count, blockLength);
        return Names.type("vector(" + count + ", " + blockLength + ", " + stride, type,
                map -> map.repeat(blockLength).repeat(count, Math.multiplyExact(stride, map.extent())));
    }

    /// Make [Datatype#hvector].
    public static Datatype hvector(long count, long blockLength, long strideBytes, Datatype type) {
        checkBlocks(count, blockLength);
        return Names.type("hvector(" + count + ", " + blockLength + ", " + strideBytes, type,
                map -> map.repeat(blockLength).repeat(count, strideBytes));
    }

    private static void checkBlocks(long count, long blockLength) {
        Checks.notNegative("count", count);
        Checks.notNegative("blockLength", blockLength);
    }

    /// Make [Datatype#indexed].
    public static Datatype indexed(long[] blockLengths, long[] displacements, Datatype type) {
        Checks.sameLength("blockLengths", blockLengths.length, "displacements", displacements.length);
        return Names.type("indexed(" + blockLengths.length + " blocks", type,
                map -> Blocklists.join(blockLengths, displacements, map.extent(), map));
    }

    /// Make [Datatype#hindexed].
    public static Datatype hindexed(long[] blockLengths, long[] displacementBytes, Datatype type) {
        Checks.sameLength("blockLengths", blockLengths.length, "displacementBytes", displacementBytes.length);
        return Names.type("hindexed(" + blockLengths.length + " blocks", type,
                map -> Blocklists.join(blockLengths, displacementBytes, 1, map));
    }

    /// Make [Datatype#struct(long\[\], long\[\], Datatype...)].
    public static Datatype struct(long[] blockLengths, long[] displacementBytes, Datatype... types) {
        Checks.sameLength("blockLengths", blockLengths.length, "displacementBytes", displacementBytes.length);
        Checks.sameLength("blockLengths", blockLengths.length, "types", types.length);
        String name = Names.ofStruct(types);
        return new TypeLayout(name,
                Names.exact(name, () -> Blocklists.join(blockLengths, displacementBytes, types)));
    }

    /// Make [Datatype#struct(MemoryLayout)].
    public static Datatype fromLayout(MemoryLayout layout) {
        return MemoryLayouts.datatype(layout);
    }

    /// Make [Datatype#subarray].
    public static Datatype subarray(int[] sizes, int[] subSizes, int[] starts, Order order, Datatype type) {
        Subarrays.check(sizes, subSizes, starts);
        return Names.type(Names.ofSubarray(sizes, subSizes, starts, order), type,
                map -> Subarrays.map(sizes, subSizes, starts, order, map));
    }

    /// Make [Datatype#resized].
    public static Datatype resized(Datatype type, long lowerBound, long extent) {
        return Names.type("resized(" + lowerBound + ", " + extent, type,
                map -> map.resized(lowerBound, extent));
    }

    /// Answer [Datatype#packSize].
    public static long packSize(Buf buf) {
        return Packing.payload(buf).packedSize();
    }

    /// Do [Datatype#pack].
    public static long pack(Buf source, Buf packed, long position) {
        return Packing.pack(source, packed, position);
    }

    /// Do [Datatype#unpack].
    public static long unpack(Buf packed, long position, Buf target) {
        return Packing.unpack(packed, position, target);
    }
}
