package org.jmpi.internal.datatype;

import java.util.OptionalLong;
import org.jmpi.Buf;
import org.jspecify.annotations.Nullable;

/// Whether buffers have bytes of memory in common. Gaps don't count.
public final class Overlap {

    private Overlap() {
    }

    /// Whether some byte belongs to both; false where one isn't memory of this process.
    public static boolean between(@Nullable Buf one, @Nullable Buf other) {
        if (!(one instanceof HostBuf a) || !(other instanceof HostBuf b) || a.packedSize() == 0
                || b.packedSize() == 0) {
            return false;
        }
        OptionalLong offset = a.memory().offsetOf(b.memory());
        return offset.isPresent() && Ranges.of(a, 0).meets(Ranges.of(b, offset.getAsLong()));
    }
}
