package org.jmpi.internal.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.spi.Payload;

/// Bytes that are sent: records of calls, or the answer to them, a text that is empty where all is well.
///
/// ```
/// record   0         40 ········ 512      answer   0 ········ 4096
///         ├─ numbers ─┼─ text ────┤               ├─ text ─────┤        text: length 32, UTF-8
/// ```
final class Letter {
    /// Length of a record.
    static final int RECORD_BYTES = 512;
    /// Length of an answer.
    static final int ANSWER_BYTES = 4_096;

    private final byte[] bytes;
    private final ByteBuffer values;
    private final Payload payload;

    Letter(int length) {
        bytes = new byte[length];
        values = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        payload = (Payload) Buf.of(bytes);
    }

    Payload payload() {
        return payload;
    }

    Letter put(int at, long value) {
        values.putLong(at, value);
        return this;
    }

    long value(int at) {
        return values.getLong(at);
    }

    /// Write a text, cut off at the letter's end.
    Letter put(int at, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(encoded.length, bytes.length - at - Integer.BYTES);
        values.putInt(at, length);
        values.put(at + Integer.BYTES, encoded, 0, length);
        return this;
    }

    String text(int at) {
        int from = at + Integer.BYTES;
        return new String(Arrays.copyOfRange(bytes, from, from + values.getInt(at)), StandardCharsets.UTF_8);
    }
}
