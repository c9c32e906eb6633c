package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Status;

/// What a status tells of a message (MPI-4.1 §3.2.5, §5.1.11).
final class StatusBodies {

    private StatusBodies() {
    }

    @RankTest(Ranks.PAIR)
    static void countsElementsOfAnyType(Rank me) {
        if (me.isFirst()) {
            me.send(me.last(), 1, 1, 12);
        } else if (me.isLast()) {
            Region region = me.region(100);
            Status status = me.world().recv(region.buf(), 0, 1);
            assertThat(status.count(Datatype.BYTE)).isEqualTo(12);
            assertThat(status.count(Datatype.INT)).isEqualTo(3);
            assertThat(status.count(Datatype.LONG)).isEqualTo(Status.UNDEFINED);
            assertThat(status.elements(Datatype.INT)).isEqualTo(3);
            assertThat(status.elements(Datatype.LONG)).isEqualTo(Status.UNDEFINED);
            region.expect(me.data(1, 12));
        }
    }

    @RankTest(value = Ranks.PAIR, memories = Memory.NATIVE)
    static void countsPartsOfAnUnfinishedElement(Rank me) {
        Datatype pair = Datatype.DOUBLE_INT;
        Datatype three = Datatype.contiguous(3, Datatype.INT);
        if (me.isFirst()) {
            me.send(me.last(), 1, 1, 20);
            me.send(me.last(), 2, 2, 16);
        } else if (me.isLast()) {
            Status status = me.world().recv(me.region(20).buf(), 0, 1);
            assertThat(status.count(three)).isEqualTo(Status.UNDEFINED);
            assertThat(status.elements(three)).isEqualTo(5);
            assertThat(status.count(pair)).isEqualTo(Status.UNDEFINED);
            assertThat(status.elements(pair)).isEqualTo(3);
            assertThat(me.world().recv(me.region(16).buf(), 0, 2).elements(pair)).isEqualTo(Status.UNDEFINED);
        }
    }

    @RankTest(Ranks.PAIR)
    static void namesTheLargestTag(Rank me) {
        int tag = Communicator.TAG_UB;
        if (me.isFirst()) {
            me.send(me.last(), tag, 1, 5);
        } else if (me.isLast()) {
            me.recv(0, tag, 1, 5);
        }
    }
}
