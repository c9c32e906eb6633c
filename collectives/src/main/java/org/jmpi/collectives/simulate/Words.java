package org.jmpi.collectives.simulate;

import java.util.Arrays;

/// A program, or a part of one, as a key: equal where the words are.
final class Words {
    private final long[] words;

    /// The array is kept, and must not change.
    Words(long[] words) {
        this.words = words;
    }

    /// The array itself.
    long[] array() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Words that && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
