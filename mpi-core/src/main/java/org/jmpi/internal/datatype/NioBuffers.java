package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import org.jmpi.Buf;
import org.jmpi.Datatype;

/// Turns buffers of `java.nio` into ours. Their segment keeps them reachable.
final class NioBuffers {

    private NioBuffers() {
    }

    static Buf buf(Buffer buffer) {
        ByteOrder order = order(buffer);
        if (order != ByteOrder.nativeOrder()) {
            throw new IllegalArgumentException("buffer's byte order must be the machine's: order=" + order
                    + ", machine's=" + ByteOrder.nativeOrder() + ", buffer=" + buffer
                    + "; call order(ByteOrder.nativeOrder()) on the ByteBuffer before making the view");
        }
        return Bufs.segment(segment(buffer), type(buffer), buffer.remaining());
    }

    private static MemorySegment segment(Buffer buffer) {
        try {
            return MemorySegment.ofBuffer(buffer);
        } catch (IllegalArgumentException noMemory) {
            throw new IllegalArgumentException(
                    "buffer has no memory of its own: buffer=" + buffer.getClass().getName()
                            + "; copy it into an array, such as with toString().toCharArray()",
                    noMemory);
        }
    }

    private static Datatype type(Buffer buffer) {
        return switch (buffer) {
            case ByteBuffer _ -> Types.BYTE;
            case CharBuffer _ -> Types.CHAR;
            case ShortBuffer _ -> Types.SHORT;
            case IntBuffer _ -> Types.INT;
            case LongBuffer _ -> Types.LONG;
            case FloatBuffer _ -> Types.FLOAT;
            case DoubleBuffer _ -> Types.DOUBLE;
        };
    }

    /// The byte order of its elements; bytes have none, so any will do.
    private static ByteOrder order(Buffer buffer) {
        return switch (buffer) {
            case ByteBuffer _ -> ByteOrder.nativeOrder();
            case CharBuffer chars -> chars.order();
            case ShortBuffer shorts -> shorts.order();
            case IntBuffer ints -> ints.order();
            case LongBuffer longs -> longs.order();
            case FloatBuffer floats -> floats.order();
            case DoubleBuffer doubles -> doubles.order();
        };
    }
}
