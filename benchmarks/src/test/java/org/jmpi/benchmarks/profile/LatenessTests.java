package org.jmpi.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatenessTests {

    private static List<Late> late(Span... spans) {
        Trace trace = Spans.trace(3, spans);
        return Lateness.of(trace, Messages.of(trace));
    }

    @Test
    void messagesOfOneTagDoNotOvertake() {
        Trace trace = Spans.trace(2, Spans.send(0, 1, 5, 10, 11), Spans.send(0, 1, 6, 12, 13),
                Spans.send(0, 1, 5, 14, 15), Spans.receive(1, 0, 6, 20, 20, 21), Spans.receive(1, 0, 5, 30, 35, 36),
                Spans.receive(1, 0, 5, 31, 32, 33));
        assertThat(Messages.of(trace)).extracting(pair -> pair.send().start() + "-" + pair.receive().posted())
                .containsExactly("12-20", "10-30", "14-31");
    }

    @Test
    void aReceiveWaitsForALateSenderUntilTheSendBegins() {
        assertThat(late(Spans.receive(1, 0, 0, 100, 100, 400), Spans.send(0, 1, 0, 350, 360))).singleElement()
                .isEqualTo(new Late(Late.Kind.SENDER, 1, 0, "App.recv:2", "App.send:1", 1, 250));
    }

    @Test
    void aSendWaitsForALateReceiverUntilTheReceiveIsPosted() {
        assertThat(late(Spans.send(0, 1, 0, 100, 500), Spans.receive(1, 0, 0, 450, 450, 510))).singleElement()
                .isEqualTo(new Late(Late.Kind.RECEIVER, 0, 1, "App.send:1", "App.recv:2", 1, 350));
    }

    @Test
    void aMessageThatIsThereInTimeMakesNobodyWait() {
        assertThat(late(Spans.send(0, 1, 0, 100, 110), Spans.receive(1, 0, 0, 200, 200, 210))).isEmpty();
    }

    @Test
    void whoEntersACollectiveWaitsForTheLastOne() {
        assertThat(late(Spans.collective(0, 0, 100, 305), Spans.collective(1, 0, 300, 306),
                Spans.collective(2, 0, 250, 304), Spans.collective(0, 1, 400, 405), Spans.collective(1, 1, 400, 405),
                Spans.collective(2, 1, 401, 405)))
                .filteredOn(each -> each.waiter() == 0)
                .extracting(Late::late, Late::nanos)
                .containsExactly(org.assertj.core.api.Assertions.tuple(1, 200L),
                        org.assertj.core.api.Assertions.tuple(2, 1L));
    }

    @Test
    void waitsOfOneKindAndPlaceAreAddedUp() {
        assertThat(late(Spans.receive(1, 0, 0, 0, 0, 20), Spans.send(0, 1, 0, 10, 11),
                Spans.receive(1, 0, 0, 30, 30, 60), Spans.send(0, 1, 0, 45, 46))).singleElement()
                .extracting(Late::times, Late::nanos)
                .containsExactly(2, 25L);
    }
}
