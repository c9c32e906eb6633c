package org.jmpi.samples.words;

/// Turns bytes, one after the other, into characters and where they begin.
///
/// Bytes that are no UTF-8 (RFC 3629) become [#MALFORMED], as many as there are. Whatever came before, the
/// decoder is in step again at the next first byte of a character; so two decoders that start at different
/// places of one text agree on every character that begins behind both.
final class Utf8 {
    /// Stands for bytes that are no character; not a letter.
    static final int MALFORMED = 0xfffd;
    /// The longest character in bytes.
    static final int LONGEST = 4;
    private static final int[] SMALLEST = {0, 0, 0x80, 0x800, 0x10000};

    /// Takes characters.
    @FunctionalInterface
    interface Sink {
        /// Take a character.
        ///
        /// @param begin position of its first byte
        void character(int codePoint, long begin);
    }

    private final Sink sink;
    private int length;
    private int missing;
    private int bits;

    Utf8(Sink sink) {
        this.sink = sink;
    }

    /// Take the next byte, at a position of the text.
    void accept(byte next, long position) {
        if (missing > 0 && (next & 0xc0) == 0x80) {
            bits = bits << 6 | (next & 0x3f);
            if (--missing == 0) {
                sink.character(isValid() ? bits : MALFORMED, position - length + 1);
            }
            return;
        }
        end(position);
        begin(next, position);
    }

    /// Whether a character has begun and not ended.
    boolean isInside() {
        return missing > 0;
    }

    /// End the text at a position; a character cut off there is malformed.
    void end(long position) {
        if (missing > 0) {
            sink.character(MALFORMED, position - (length - missing));
            missing = 0;
        }
    }

    private void begin(byte first, long position) {
        if (first >= 0) {
            sink.character(first, position);
            return;
        }
        // One-bits in front: 2 to 4 say how many bytes; 1 stands in a later byte, 5 and more nowhere.
        length = Integer.numberOfLeadingZeros(~first << 24);
        if (length < 2 || length > LONGEST) {
            sink.character(MALFORMED, position);
            return;
        }
        missing = length - 1;
        bits = first & (0x7f >> length);
    }

    private boolean isValid() {
        boolean surrogate = bits >= Character.MIN_SURROGATE && bits <= Character.MAX_SURROGATE;
        return bits >= SMALLEST[length] && bits <= Character.MAX_CODE_POINT && !surrogate;
    }
}
