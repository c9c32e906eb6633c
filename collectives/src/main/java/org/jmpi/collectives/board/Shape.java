package org.jmpi.collectives.board;

import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// What a line says of the call it belongs to, in 18 bits, so that calls that don't fit are found out.
///
/// ```
/// 17     15 14              7 6             0
/// ├── op ───┼─── signature ───┼─── length ───┤
/// ```
final class Shape {
    private static final int OPERATION_SHIFT = 15;
    private static final int SIGNATURE_SHIFT = 7;
    private static final int SIGNATURE_MASK = 0xff;
    private static final int LENGTH_MASK = 0x7f;

    private Shape() {
    }

    /// The shape of a call.
    static int of(Operation operation, @Nullable Payload payload, int length) {
        int code = switch (operation) {
            case BARRIER -> 0;
            case BCAST -> 1;
            case REDUCE -> 2;
            case ALL_REDUCE -> 3;
            case GATHER -> 4;
            case SCATTER -> 5;
            case ALL_GATHER -> 6;
            default -> 7;
        };
        int signature = payload == null ? 0 : payload.signature() & SIGNATURE_MASK;
        return code << OPERATION_SHIFT | signature << SIGNATURE_SHIFT | length;
    }

    /// Require that a line which differs from one's own belongs to the same call. Class 0, BYTE, matches all.
    ///
    /// @throws MpiException of class TRUNCATE or TYPE
    static void requireFits(int own, int other, int writer) {
        if (length(own) != length(other) || own >>> OPERATION_SHIFT != other >>> OPERATION_SHIFT) {
            throw new MpiException(ErrorClass.TRUNCATE, "collective calls disagree: bytes=" + length(own)
                    + ", bytes of rank " + writer + "=" + length(other) + ", operations="
                    + (own >>> OPERATION_SHIFT == other >>> OPERATION_SHIFT ? "equal" : "different")
                    + "; make the same call on all ranks, or find it with -Djmpi.check=collective");
        }
        if (signature(own) != signature(other) && signature(own) != 0 && signature(other) != 0) {
            throw new MpiException(ErrorClass.TYPE, "datatypes of a collective differ: signature class="
                    + signature(own) + ", that of rank " + writer + "=" + signature(other)
                    + "; use the same basic types on all ranks, or BYTE");
        }
    }

    private static int length(int shape) {
        return shape & LENGTH_MASK;
    }

    private static int signature(int shape) {
        return shape >>> SIGNATURE_SHIFT & SIGNATURE_MASK;
    }
}
