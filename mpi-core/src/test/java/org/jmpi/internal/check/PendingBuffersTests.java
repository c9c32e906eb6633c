package org.jmpi.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jmpi.Buf;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingBuffersTests {
    private static final int STEPS = 5_000;
    private static final int LENGTH = 400;

    private final PendingBuffers pending = new PendingBuffers();

    /// A range that is in use.
    private record Range(int array, int from, int length, boolean writes, Use use) {

        boolean disturbs(Range other) {
            return array == other.array && (writes || other.writes) && from < other.from + other.length
                    && other.from < from + length;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_261_121, 77})
    void whatIsInUseIsRefusedAndNothingElse(long seed) {
        Random random = new Random(seed);
        int[][] arrays = new int[3][LENGTH];
        List<Range> model = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < STEPS; i++) {
            if (!model.isEmpty() && random.nextInt(3) == 0) {
                Range ended = model.remove(random.nextInt(model.size()));
                assertThat(pending.remove(List.of(ended.use))).isNull();
                continue;
            }
            Range range = range(random, arrays);
            if (model.stream().anyMatch(range::disturbs)) {
                refused++;
                assertThatThrownBy(() -> pending.refuseBusy(range.use)).as("seed=%d, i=%d", seed, i)
                        .isInstanceOf(MpiException.class);
            } else {
                assertThatCode(() -> pending.refuseBusy(range.use)).as("seed=%d, i=%d", seed, i)
                        .doesNotThrowAnyException();
                pending.add(List.of(range.use));
                model.add(range);
            }
        }
        assertThat(refused).as("seed=%d", seed).isBetween(STEPS / 20, STEPS * 19 / 20);
    }

    private static Range range(Random random, int[][] arrays) {
        int array = random.nextInt(arrays.length);
        int length = 1 + random.nextInt(random.nextInt(10) == 0 ? LENGTH / 2 : 8);
        int from = random.nextInt(LENGTH - length);
        boolean writes = random.nextInt(3) == 0;
        Buf buf = Buf.of(arrays[array], from, length);
        return new Range(array, from, length, writes, writes ? Use.writing(buf, "irecv") : Use.reading(buf, "isend"));
    }

    @Test
    void aChangeOfWhatIsSentIsFoundAtTheEndOnce() {
        long[] data = new long[5_000];
        List<Use> uses = List.of(Use.reading(Buf.of(data), "isend"));
        pending.add(uses);
        data[4_999] = 1;
        MpiException error = Objects.requireNonNull(pending.remove(uses));
        assertThat(error.errorClass()).isEqualTo(ErrorClass.BUFFER);
        assertThat(error).hasMessageContaining("was changed while its operation was pending: isend at ");
        assertThat(pending.remove(uses)).isNull();
    }

    @Test
    void aChangeOfWhatIsReceivedIntoIsNoError() {
        long[] data = new long[4];
        List<Use> uses = List.of(Use.writing(Buf.of(data), "irecv"));
        pending.add(uses);
        data[0] = 1;
        assertThat(pending.remove(uses)).isNull();
    }
}
