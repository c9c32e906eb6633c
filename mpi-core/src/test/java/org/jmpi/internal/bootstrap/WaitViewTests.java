package org.jmpi.internal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jmpi.internal.deadlock.WaitView.State;
import org.jmpi.internal.deadlock.WaitView.Traffic;
import org.jmpi.internal.deadlock.WaitView.Wait;
import org.jmpi.internal.deadlock.WaitView;
import org.junit.jupiter.api.Test;

class WaitViewTests {
    private static final Wait RECEIVE =
            new Wait(7, 1L << 40, 99, List.of(new int[]{1}, new int[]{2, 3}), "main", "recv at Main.java:3");
    private static final Traffic TRAFFIC = new Traffic(1, 5, 6);

    private static WaitView view(Wait wait, Traffic traffic) {
        return new WaitView(2, State.BLOCKED, -3, List.of(wait, RECEIVE), List.of(traffic));
    }

    @Test
    void comesBackAsItWas() throws WireFormatException {
        WaitView view = view(RECEIVE, TRAFFIC);
        assertThat(WaitViewCodec.decode(WaitViewCodec.encode(view))).usingRecursiveComparison().isEqualTo(view);
        WaitView running = WaitView.notBlocked(1, State.RUNS);
        assertThat(WaitViewCodec.decode(WaitViewCodec.encode(running))).isEqualTo(running);
    }

    @Test
    void oneThatIsTooLongSaysThatTheRankActs() throws WireFormatException {
        Wait any = new Wait(1, 0, 0, Collections.nCopies(200_000, new int[]{1}), "main", "");
        assertThat(WaitViewCodec.decode(WaitViewCodec.encode(view(any, TRAFFIC))))
                .isEqualTo(WaitView.notBlocked(2, State.ACTS));
    }

    @Test
    void garbageIsRefused() {
        long seed = Long.getLong("jmpi.test.seed", 5);
        Random random = new Random(seed);
        byte[] whole = WaitViewCodec.encode(view(RECEIVE, TRAFFIC));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> WaitViewCodec.decode(cut)).isInstanceOf(WireFormatException.class);
        }
        for (int i = 0; i < 20_000; i++) {
            byte[] garbage = whole.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                garbage[random.nextInt(garbage.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(WaitViewCodec.decode(garbage)).isNotNull();
            } catch (WireFormatException refused) {
                assertThat(refused).as("seed=%d", seed).hasMessageContaining("view of a rank's waits");
            }
        }
    }

    @Test
    void anyStepOrFrameIsAChange() {
        WaitView view = view(RECEIVE, TRAFFIC);
        Wait older = new Wait(7, 1L << 40, 100, RECEIVE.alternatives(), "main", "the same wait, later");
        assertThat(view.isUnchanged(view(older, TRAFFIC))).isTrue();
        assertThat(view.isUnchanged(view(new Wait(8, 1L << 40, 1, List.of(), "", ""), TRAFFIC))).isFalse();
        assertThat(view.isUnchanged(view(new Wait(7, 0, 1, List.of(), "", ""), TRAFFIC))).isFalse();
        assertThat(view.isUnchanged(view(RECEIVE, new Traffic(1, 5, 7)))).isFalse();
        assertThat(view.isUnchanged(view(RECEIVE, new Traffic(1, 6, 6)))).isFalse();
        assertThat(view.isUnchanged(new WaitView(2, State.BLOCKED, 0, view.waits(), view.traffic()))).isFalse();
        assertThat(view.isUnchanged(new WaitView(3, State.BLOCKED, -3, view.waits(), view.traffic()))).isFalse();
    }
}
