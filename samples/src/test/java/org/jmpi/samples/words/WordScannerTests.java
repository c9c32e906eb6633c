package org.jmpi.samples.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordScannerTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partsGiveEveryWordOnceAndInOrder(long seed) throws IOException {
        String text = Texts.random(seed, 200);

        for (int parts = 1; parts <= 40; parts++) {
            assertThat(words(text.getBytes(UTF_8), parts)).as("seed=%d parts=%d", seed, parts)
                    .isEqualTo(Texts.words(text));
        }
    }

    @Test
    void everyCutOfAShortTextIsFine() throws IOException {
        byte[] text = "ab漢𝒜é 𐐀x.ж".getBytes(UTF_8);

        for (int cut = 0; cut <= text.length; cut++) {
            List<String> words = new ArrayList<>();
            WordScanner.scan(new MemoryText(text), 0, cut, words::add);
            WordScanner.scan(new MemoryText(text), cut, text.length, words::add);
            assertThat(words).as("cut=%d", cut).containsExactly("ab漢𝒜é", "𐐨x", "ж");
        }
    }

    @Test
    void wordsAcrossBlocksAreWhole() throws IOException {
        long seed = 99;
        String text = Texts.random(seed, 150_000);

        assertThat(words(text.getBytes(UTF_8), 3)).as("seed=%d", seed).isEqualTo(Texts.words(text));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void partsOfGarbageAgreeWithTheWhole(long seed) throws IOException {
        // Letters, first bytes of 2 to 5, later bytes, and a space: most of it is no UTF-8.
        byte[] palette =
                {'a', 'B', (byte) 0xc3, (byte) 0xe6, (byte) 0xf0, (byte) 0xf9, (byte) 0xbc, (byte) 0xa2, ' '};
        var random = new Random(seed);
        byte[] text = new byte[500];
        for (int i = 0; i < text.length; i++) {
            text[i] = palette[random.nextInt(palette.length)];
        }

        List<String> whole = words(text, 1);
        for (int parts = 2; parts <= 250; parts++) {
            assertThat(words(text, parts)).as("seed=%d parts=%d", seed, parts).isEqualTo(whole);
        }
        assertThat(whole).contains("a", "b");
    }

    @Test
    void malformedBytesSeparateWords() throws IOException {
        // A surrogate, '/' in two bytes, a value beyond Unicode, a lone later byte, a character cut off by
        // the end.
        byte[] text =
                {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80, 'b', (byte) 0xc0, (byte) 0xaf, 'c', (byte) 0xf4,
                    (byte) 0x90, (byte) 0x80, (byte) 0x80, 'd', (byte) 0x80, 'e', (byte) 0xc3};

        assertThat(words(text, 1)).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void cutsCoverTheTextEvenWhereItIsHuge() {
        long size = Long.MAX_VALUE - 5;

        assertThat(WordScanner.cut(size, 0, 7)).isZero();
        assertThat(WordScanner.cut(size, 7, 7)).isEqualTo(size);
        for (int part = 0; part < 7; part++) {
            long length = WordScanner.cut(size, part + 1, 7) - WordScanner.cut(size, part, 7);
            assertThat(length).isBetween(size / 7, size / 7 + 1);
        }
    }

    private static List<String> words(byte[] text, int parts) throws IOException {
        List<String> words = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            long begin = WordScanner.cut(text.length, part, parts);
            WordScanner.scan(new MemoryText(text), begin, WordScanner.cut(text.length, part + 1, parts),
                    words::add);
        }
        return words;
    }
}
