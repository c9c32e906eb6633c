package org.jmpi.internal.datatype;

/// Blocks in a `boolean[]`, a byte each. Any byte but 0 is true.
final class BooleanBlocks implements Blocks {
    private final boolean[] array;
    private final int origin;

    BooleanBlocks(boolean[] array, int origin) {
        this.array = array;
        this.origin = origin;
    }

    @Override
    public void gather(long at, long stride, byte[] packed, int packedAt, int packedStride, int length,
            int count) {
        for (int i = 0; i < count; i++) {
            int from = origin + (int) (at + i * stride);
            for (int k = 0; k < length; k++) {
                packed[packedAt + i * packedStride + k] = (byte) (array[from + k] ? 1 : 0);
            }
        }
    }

    @Override
    public void scatter(long at, long stride, byte[] packed, int packedAt, int packedStride, int length,
            int count) {
        for (int i = 0; i < count; i++) {
            int to = origin + (int) (at + i * stride);
            for (int k = 0; k < length; k++) {
                array[to + k] = packed[packedAt + i * packedStride + k] != 0;
            }
        }
    }
}
