package org.jmpi.conformance.collectives;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.assertj.core.api.Assertions;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.conformance.Region;
import org.jmpi.spi.Payload;

/// A buffer of elements that may have gaps, filled and checked by its packed content. A twin tells what all bytes should
/// be, gaps and guards too.
///
/// @param region the memory
/// @param twin   as much memory again
/// @param type   elements
/// @param count  number of them
record Slot(Region region, Region twin, Datatype type, long count) {

    static Slot of(Team team, int turn, Datatype element, Datatype type, long count) {
        long bytes = Math.max(0, count) * type.extent();
        return new Slot(team.region(turn, element, bytes), team.region(0, element, bytes), type, count);
    }

    Buf buf() {
        return region.buf(type, count);
    }

    /// Length of the packed content.
    int bytes() {
        return Math.toIntExact(count * type.size());
    }

    private static byte[] read(Buf buf) {
        Payload payload = (Payload) buf;
        byte[] packed = new byte[Math.toIntExact(payload.packedSize())];
        payload.read(0, MemorySegment.ofArray(packed), 0, packed.length);
        return packed;
    }

    private static void write(Region target, Buf buf, byte[] packed) {
        target.poison();
        ((Payload) buf).write(0, MemorySegment.ofArray(packed), 0, packed.length);
    }

    /// The packed content of a poisoned buffer.
    byte[] untouched() {
        return read(twin.poison().buf(type, count));
    }

    /// Poison everything.
    void poison() {
        fill(untouched());
    }

    /// Poison everything, then put the content in.
    void fill(byte[] packed) {
        write(region, buf(), packed);
    }

    /// Check that the content is this, and nothing else was touched.
    void expect(byte[] packed) {
        write(twin, twin.buf(type, count), packed);
        region.expect(twin.content());
    }

    /// Check that the content begins with this, and nothing outside of it was touched.
    void expectFront(byte[] packed) {
        byte[] content = read(buf());
        Assertions.assertThat(Arrays.copyOf(content, packed.length)).isEqualTo(packed);
        expect(content);
    }
}
