package org.jmpi.samples.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Random texts with characters of one to four bytes, and their words found another way than by the sample.
public final class Texts {
    private static final List<String> PIECES =
            List.of("a", "B", "z", "7", "é", "É", "ß", "ж", "Ж", "Σ", "漢", "𝒜", "𐐀",
                    "İ", " ", " ", " ", "\n", ".", "—", "’", "😀", "_", "\r\n", "\u0301");

    private Texts() {
    }

    /// A text of so many pieces.
    public static String random(long seed, int pieces) {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /// The words of a text in order.
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[^\\p{L}\\p{Nd}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word.codePoints()
                        .map(Character::toLowerCase)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
            }
        }
        return words;
    }

    /// The lines that a count of a text prints.
    public static List<String> countLines(String text) {
        Map<String, Integer> counts =
                new TreeMap<>(
                        (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8)));
        words(text).forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList();
    }
}
