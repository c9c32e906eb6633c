package org.jmpi.collectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jmpi.Buf;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.Op;
import org.jmpi.collectives.select.Selector;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What one rank of three can tell wrong is refused before anything is sent.
class ArgumentTests {
    private static final long[] ONES = {1, 1, 1};
    private static final long[] FIRST_THREE = {0, 1, 2};

    private final ScheduledCollectives collectives =
            new ScheduledCollectives(new MemoryNetwork(3, new Random(1)).channel(0),
                    Selector.create(_ -> null));

    @Test
    void refusesARootThatIsNoRank() {
        assertRefused(CollectiveCall.of(Operation.BCAST, null, ints(1), null, 3))
                .hasMessageContaining("root=3, size=3");
    }

    @Test
    void refusesAGatherBufferThatHoldsNoEqualBlocks() {
        assertRefused(CollectiveCall.of(Operation.GATHER, ints(1), ints(4), null, 0))
                .hasMessageContaining("count=4, size=3");
    }

    @Test
    void refusesAnAllGatherBlockOfAnotherLength() {
        assertRefused(CollectiveCall.of(Operation.ALL_GATHER, ints(2), ints(3), null, -1))
                .hasMessageContaining("send=8 bytes, block=4 bytes");
    }

    @Test
    void refusesAllToAllBlocksOfUnequalLength() {
        assertRefused(CollectiveCall.of(Operation.ALL_TO_ALL, ints(6), ints(3), null, -1))
                .hasMessageContaining("send=8 bytes, receive=4 bytes");
    }

    @Test
    void refusesTooFewCounts() {
        assertRefused(gatherv(new long[]{1, 1}, FIRST_THREE)).hasMessageContaining("length=2, size=3");
    }

    @Test
    void refusesMissingCounts() {
        assertRefused(gatherv(null, FIRST_THREE)).hasMessageContaining("receive counts=null");
    }

    @Test
    void refusesANegativeCount() {
        assertRefused(gatherv(new long[]{1, -1, 1}, FIRST_THREE)).hasMessageContaining("peer=1, count=-1");
    }

    @Test
    void refusesABlockBeyondTheBuffer() {
        assertRefused(gatherv(ONES, new long[]{0, 1, 3}))
                .hasMessageContaining("peer=2, count=1, displ=3, bufferCount=3");
    }

    @Test
    void refusesABlockWhoseEndOverflows() {
        assertRefused(gatherv(new long[]{1, 1, Long.MAX_VALUE}, FIRST_THREE)).hasMessageContaining("peer=2");
        assertRefused(gatherv(ONES, new long[]{0, 1, Long.MAX_VALUE})).hasMessageContaining("peer=2");
    }

    @Test
    void refusesCountsThatDontAddUp() {
        assertRefused(reduceScatter(4, ONES)).hasMessageContaining("elementsLeft=1");
        assertRefused(reduceScatter(2, ONES)).hasMessageContaining("peer=2");
    }

    @Test
    void refusesReductionBuffersOfDifferentTypes() {
        assertRefused(CollectiveCall.of(Operation.ALL_REDUCE, ints(2), Buf.of(new float[2]), Op.SUM, -1))
                .hasMessageContaining("send=")
                .hasMessageContaining("receive=");
    }

    @Test
    void refusesReductionBuffersOfDifferentLengths() {
        assertRefused(CollectiveCall.of(Operation.SCAN, ints(2), ints(3), Op.SUM, -1))
                .hasMessageContaining("send=8 bytes, receive=12 bytes");
    }

    @Test
    void refusesAnOpThatIsntDefinedForTheType() {
        assertThatThrownBy(() -> collectives
                .prepare(CollectiveCall.of(Operation.ALL_REDUCE, null, Buf.of(new double[1]), Op.BAND, -1)))
                .isInstanceOfSatisfying(MpiException.class,
                        e -> assertThat(e.errorClass()).isEqualTo(ErrorClass.OP))
                .hasMessageContaining("op=BAND");
    }

    @Test
    void refusesOverlappingBuffers() {
        int[] array = new int[10];
        assertRefused(
                CollectiveCall.of(Operation.ALL_REDUCE, Buf.of(array, 0, 5), Buf.of(array, 4, 5), Op.SUM, -1))
                .hasMessageContaining("overlap");
    }

    @Test
    void takesBuffersSideBySideAndASendBlockInAGap() {
        int[] array = new int[10];
        assertThatCode(() -> collectives.prepare(
                CollectiveCall.of(Operation.ALL_REDUCE, Buf.of(array, 0, 5), Buf.of(array, 5, 5), Op.SUM,
                        -1)))
                .doesNotThrowAnyException();
        assertThatCode(() -> collectives.prepare(new CollectiveCall(Operation.GATHERV, Buf.of(array, 3, 1),
                Buf.of(array), null, null, ONES, FIRST_THREE, null, 0))).doesNotThrowAnyException();
    }

    @Test
    void refusesAReadOnlyBufferOnlyWhereItIsWritten() {
        Buf readOnly = Buf.of(MemorySegment.ofArray(new byte[3]).asReadOnly());
        assertThatCode(() -> collectives.prepare(CollectiveCall.of(Operation.BCAST, null, readOnly, null, 0)))
                .doesNotThrowAnyException();
        assertRefused(CollectiveCall.of(Operation.BCAST, null, readOnly, null, 1))
                .hasMessageContaining("read-only");
    }

    @Test
    void refusesAMissingBuffer() {
        assertRefused(CollectiveCall.of(Operation.REDUCE, ints(1), null, Op.SUM, 0))
                .hasMessageContaining("receive buffer");
    }

    private AbstractThrowableAssert<?, ?> assertRefused(CollectiveCall call) {
        return assertThatThrownBy(() -> collectives.prepare(call))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CollectiveCall gatherv(long @Nullable [] counts, long[] displs) {
        return new CollectiveCall(Operation.GATHERV, ints(1), ints(3), null, null, counts, displs, null, 0);
    }

    private static CollectiveCall reduceScatter(int count, long[] counts) {
        return new CollectiveCall(Operation.REDUCE_SCATTER, ints(count), ints(1), null, null, counts, null,
                Op.SUM, -1);
    }

    private static Buf ints(int count) {
        return Buf.of(new int[count]);
    }
}
