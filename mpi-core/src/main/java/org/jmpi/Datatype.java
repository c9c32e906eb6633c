package org.jmpi;

import java.lang.foreign.MemoryLayout;
import org.jmpi.internal.datatype.Types;

/// What one element of a [Buf] looks like in memory: basic elements at byte displacements (MPI-4.1 chapter 5).
///
/// Immutable; usable at once (there is no commit) and from any thread. Displacements of `hvector`, `hindexed`, `struct`
/// and `resized` are in bytes, those of `vector` and `indexed` in extents of the old type. All counts are 0 or more.
public interface Datatype {

    /// 8-bit bytes; match every other type.
    Datatype BYTE = Types.BYTE;
    /// Java `boolean`, one byte, 0 or 1.
    Datatype BOOLEAN = Types.BOOLEAN;
    /// Java `short`.
    Datatype SHORT = Types.SHORT;
    /// Java `char`.
    Datatype CHAR = Types.CHAR;
    /// Java `int`.
    Datatype INT = Types.INT;
    /// Java `long`.
    Datatype LONG = Types.LONG;
    /// Java `float`.
    Datatype FLOAT = Types.FLOAT;
    /// Java `double`.
    Datatype DOUBLE = Types.DOUBLE;
    /// A `double` value, then an `int` index; 16 bytes apart. For MAXLOC and MINLOC, as all pair types.
    Datatype DOUBLE_INT = Types.DOUBLE_INT;
    /// A `float` value, then an `int` index.
    Datatype FLOAT_INT = Types.FLOAT_INT;
    /// A `long` value, then an `int` index; 16 bytes apart.
    Datatype LONG_INT = Types.LONG_INT;
    /// Two `int`s, value and index (`MPI_2INT`).
    Datatype INT_INT = Types.INT_INT;
    /// A `short` value, then an `int` index; 8 bytes apart.
    Datatype SHORT_INT = Types.SHORT_INT;

    /// Order of an array's dimensions in [#subarray].
    enum Order {
        /// Last dimension contiguous.
        C,
        /// First dimension contiguous.
        FORTRAN
    }

    /// Bytes of data in one element, without gaps.
    long size();

    /// Bytes from one element to the next.
    long extent();

    /// Displacement of the lower bound in bytes.
    long lowerBound();

    /// Bytes from the first to behind the last byte of data.
    long trueExtent();

    /// Displacement of the first byte of data.
    long trueLowerBound();

    /// Number of basic elements in one element.
    long basicElements();

    /// Number of basic elements in `bytes` bytes of packed elements, or [Status#UNDEFINED] where they end inside one.
    long elementsIn(long bytes);

    /// Whether `count` elements are one run of bytes without gaps.
    boolean isContiguous();

    /// How a message of this type matches: the class of its first basic element, which must be equal on both sides or
    /// BYTE's, 0, on one.
    int signature();

    /// The type with a name of its own for messages.
    Datatype named(String name);

    /// The name, such as `double` or `vector(3, 1, 4, double)`.
    String name();

    /// `count` elements side by side (§5.1.2).
    static Datatype contiguous(long count, Datatype type) {
        return Types.contiguous(count, type);
    }

    /// `count` blocks of `blockLength` elements, starting `stride` extents apart.
    static Datatype vector(long count, long blockLength, long stride, Datatype type) {
        return Types.vector(count, blockLength, stride, type);
    }

    /// As vector, starting `strideBytes` bytes apart.
    static Datatype hvector(long count, long blockLength, long strideBytes, Datatype type) {
        return Types.hvector(count, blockLength, strideBytes, type);
    }

    /// Blocks of given lengths at given displacements, in extents.
    static Datatype indexed(long[] blockLengths, long[] displacements, Datatype type) {
        return Types.indexed(blockLengths, displacements, type);
    }

    /// Blocks of given lengths at given displacements, in bytes.
    static Datatype hindexed(long[] blockLengths, long[] displacementBytes, Datatype type) {
        return Types.hindexed(blockLengths, displacementBytes, type);
    }

    /// Blocks of different types at displacements in bytes.
    static Datatype struct(long[] blockLengths, long[] displacementBytes, Datatype... types) {
        return Types.struct(blockLengths, displacementBytes, types);
    }

    /// The type of a layout: value layouts of native order, sequences, groups and padding; no unions.
    ///
    /// @throws IllegalArgumentException where a part has no datatype or a foreign byte order
    static Datatype struct(MemoryLayout layout) {
        return Types.fromLayout(layout);
    }

    /// A box of `subSizes` elements at `starts` in an array of `sizes` elements, with the extent of the whole array.
    static Datatype subarray(int[] sizes, int[] subSizes, int[] starts, Order order, Datatype type) {
        return Types.subarray(sizes, subSizes, starts, order, type);
    }

    /// The same data with another lower bound and extent, in bytes.
    static Datatype resized(Datatype type, long lowerBound, long extent) {
        return Types.resized(type, lowerBound, extent);
    }

    /// Bytes that [#pack] writes for `buf`.
    static long packSize(Buf buf) {
        return Types.packSize(buf);
    }

    /// Copy the elements of `source` without gaps into the bytes of `packed` from `position` on (§5.2).
    ///
    /// @param packed a `Buf` of BYTE
    /// @return the position behind the last byte written
    /// @throws IllegalArgumentException where they don't fit
    static long pack(Buf source, Buf packed, long position) {
        return Types.pack(source, packed, position);
    }

    /// Copy packed bytes from `position` on into the elements of `target` (§5.2).
    ///
    /// @return the position behind the last byte read
    /// @throws IllegalArgumentException where there are too few
    static long unpack(Buf packed, long position, Buf target) {
        return Types.unpack(packed, position, target);
    }
}
