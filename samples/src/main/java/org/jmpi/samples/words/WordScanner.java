package org.jmpi.samples.words;

import java.io.IOException;
import java.util.function.Consumer;

/// Finds the words that begin in a range of a text.
///
/// A word is a longest run of letters and decimal digits, in lower case character by character
/// ([Character#toLowerCase], in no one's language). Ranges that cover a text give each of its words exactly
/// once, wherever the cuts fall:
///
/// ```
///   ... one two thr|ee fo|ur five      a word at a cut belongs to the range where it begins;
///       ─── ─── ───────                the reader of that range reads on to the word's end,
///                      ────────        the next one passes over it
/// ```
public final class WordScanner implements Utf8.Sink {
    private static final int BLOCK = 1 << 16;

    private final long begin;
    private final long end;
    private final Consumer<String> words;
    private final StringBuilder word = new StringBuilder();
    private boolean insideWord;
    private boolean wordIsOurs;

    private WordScanner(long begin, long end, Consumer<String> words) {
        this.begin = begin;
        this.end = end;
        this.words = words;
    }

    /// Hand all words that begin from byte `begin` to before byte `end` to a consumer.
    public static void scan(TextSource text, long begin, long end, Consumer<String> words)
            throws IOException {
        if (begin < end) {
            new WordScanner(begin, end, words).scan(text);
        }
    }

    /// Where part number `part` of a text of `size` bytes begins, if it is cut in `parts` parts.
    public static long cut(long size, int part, int parts) {
        return size / parts * part + Math.min(part, size % parts);
    }

    private void scan(TextSource text) throws IOException {
        var decoder = new Utf8(this);
        byte[] block = new byte[BLOCK];
        // From far enough ahead to see whether the character before the range belongs to a word.
        long position = Math.max(0, begin - Utf8.LONGEST);
        for (int length = text.read(position, block); length >= 0; length = text.read(position, block)) {
            for (int i = 0; i < length; i++) {
                if (position >= end && !wordIsOurs && !decoder.isInside()) {
                    return;
                }
                decoder.accept(block[i], position++);
            }
        }
        decoder.end(position);
        endWord();
    }

    @Override
    public void character(int codePoint, long position) {
        if (!Character.isLetterOrDigit(codePoint)) {
            endWord();
            return;
        }
        if (!insideWord) {
            insideWord = true;
            wordIsOurs = position >= begin && position < end;
        }
        if (wordIsOurs) {
            word.appendCodePoint(Character.toLowerCase(codePoint));
        }
    }

    private void endWord() {
        if (wordIsOurs) {
            words.accept(word.toString());
            word.setLength(0);
        }
        insideWord = false;
        wordIsOurs = false;
    }
}
