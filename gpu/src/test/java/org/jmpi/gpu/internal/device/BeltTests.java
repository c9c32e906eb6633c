package org.jmpi.gpu.internal.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jmpi.spi.DirectPayload;
import org.junit.jupiter.api.Test;

class BeltTests {
    private final MemorySegment memory = Arena.ofAuto().allocate(DirectPayload.BELT, Long.BYTES);
    private final Belt sender = new Belt(memory);
    private final Belt receiver = new Belt(memory);

    @Test
    void aMessageIsCutIntoPiecesOfHalfAMebibyte() {
        long length = 3 * Belt.PIECE + 1;
        assertThat(Belt.pieces(length)).isEqualTo(4);
        assertThat(Belt.pieces(length - 1)).isEqualTo(3);
        assertThat(Belt.bytes(2, length)).isEqualTo(Belt.PIECE);
        assertThat(Belt.bytes(3, length)).isEqualTo(1);
    }

    @Test
    void slotsLieBehindTheHeadAndWithinTheBelt() {
        for (long piece = 0; piece < 9; piece++) {
            assertThat(Belt.at(piece)).isBetween((long) DirectPayload.BELT_HEAD, DirectPayload.BELT - Belt.PIECE);
            assertThat(Belt.at(piece)).isEqualTo(Belt.at(piece + 4)).isNotEqualTo(Belt.at(piece + 1));
        }
    }

    @Test
    void aSlotIsFreeAgainOnceItsPieceWasTaken() {
        for (long piece = 0; piece < 4; piece++) {
            assertThat(sender.hasRoom(piece)).isTrue();
            assertThat(receiver.holds(piece)).isFalse();
            sender.put(piece);
            assertThat(receiver.holds(piece)).isTrue();
        }
        assertThat(sender.hasRoom(4)).isFalse();
        receiver.take(0);
        assertThat(sender.hasRoom(4)).isTrue();
        assertThat(sender.hasRoom(5)).isFalse();
        sender.put(4);
        assertThat(receiver.holds(4)).isTrue();
        assertThat(sender.hasRoom(8)).isFalse();
    }

    @Test
    void eachEndTellsTheOther() {
        assertThat(sender.isWanted()).isFalse();
        receiver.want();
        assertThat(sender.isWanted()).isTrue();
        assertThat(receiver.hasFailed()).isFalse();
        sender.fail();
        assertThat(receiver.hasFailed()).isTrue();
        assertThat(receiver.holds(0)).isFalse();
    }

    @Test
    void whatIsToldStandsInTheHead() {
        receiver.want();
        sender.fail();
        for (long piece = 0; piece < 8; piece++) {
            sender.put(piece);
            receiver.take(piece);
        }
        MemorySegment slots = memory.asSlice(DirectPayload.BELT_HEAD);
        assertThat(slots.mismatch(MemorySegment.ofArray(new byte[(int) slots.byteSize()]))).isEqualTo(-1);
    }
}
