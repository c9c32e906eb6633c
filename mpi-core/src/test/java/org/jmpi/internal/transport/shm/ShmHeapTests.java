package org.jmpi.internal.transport.shm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ShmHeapTests {
    private static final long START = 4096;
    private static final long BYTES = 1024;

    private final ShmHeap heap = new ShmHeap(START, BYTES);

    @Test
    void rangesAreWholeLinesThatDontOverlap() {
        assertThat(heap.allocate(1)).isEqualTo(START);
        assertThat(heap.allocate(65)).isEqualTo(START + 64);
        assertThat(heap.allocate(64)).isEqualTo(START + 192);
    }

    @Test
    void refusesMoreThanItHas() {
        assertThat(heap.allocate(BYTES + 1)).isEqualTo(-1);
        assertThat(heap.allocate(BYTES)).isEqualTo(START);
        assertThat(heap.allocate(1)).isEqualTo(-1);
    }

    @Test
    void aRangeComesBackOnlyWhenNobodyUsesIt() {
        AtomicBoolean unused = new AtomicBoolean();
        heap.free(heap.allocate(BYTES), unused::get);
        assertThat(heap.allocate(1)).isEqualTo(-1);
        unused.set(true);
        assertThat(heap.allocate(BYTES)).isEqualTo(START);
    }

    @Test
    void neighboursThatComeFreeAreJoined() {
        long[] ranges = new long[4];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = heap.allocate(BYTES / 4);
        }
        for (int i : new int[]{2, 0, 3, 1}) {
            heap.free(ranges[i], () -> true);
        }
        assertThat(heap.allocate(BYTES)).isEqualTo(START);
    }
}
