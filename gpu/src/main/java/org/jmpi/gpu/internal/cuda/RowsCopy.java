package org.jmpi.gpu.internal.cuda;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jmpi.gpu.internal.backend.Rows;

/// `CUDA_MEMCPY2D`, the driver's description of a copy of rows: 16 words, of which memory types are half ones.
///
/// ```
///       x     y     type  host  device  array  pitch
/// from  0     8     16    24    32      40     48
/// to    56    64    72    80    88      96     104       width 112, height 120
/// ```
final class RowsCopy {
    private static final long FROM = 0;
    private static final long TO = 56;
    private static final long TYPE = 16;
    private static final long HOST = 24;
    private static final long DEVICE = 32;
    private static final long PITCH = 48;
    private static final long WIDTH = 112;
    private static final long HEIGHT = 120;
    private static final long BYTES = 128;
    private static final int HOST_TYPE = 1;
    private static final int DEVICE_TYPE = 2;

    private RowsCopy() {
    }

    /// Whether the driver copies such rows at once: they don't overlap, and lie less than 2 GiB apart.
    static boolean fits(Rows rows) {
        return rows.stride() >= rows.length() && rows.hostStride() >= rows.length()
                && rows.stride() <= Integer.MAX_VALUE && rows.hostStride() <= Integer.MAX_VALUE;
    }

    /// Write the description.
    static void set(MemorySegment to, boolean toDevice, long host, long device, Rows rows) {
        to.asSlice(0, BYTES).fill((byte) 0);
        long hostSide = toDevice ? FROM : TO;
        long deviceSide = toDevice ? TO : FROM;
        to.set(ValueLayout.JAVA_INT, hostSide + TYPE, HOST_TYPE);
        to.set(ValueLayout.JAVA_LONG, hostSide + HOST, host + rows.hostAt());
        to.set(ValueLayout.JAVA_LONG, hostSide + PITCH, rows.hostStride());
        to.set(ValueLayout.JAVA_INT, deviceSide + TYPE, DEVICE_TYPE);
        to.set(ValueLayout.JAVA_LONG, deviceSide + DEVICE, device + rows.at());
        to.set(ValueLayout.JAVA_LONG, deviceSide + PITCH, rows.stride());
        to.set(ValueLayout.JAVA_LONG, WIDTH, rows.length());
        to.set(ValueLayout.JAVA_LONG, HEIGHT, rows.count());
    }
}
