package org.jmpi.samples.words;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How often each word was seen; knows how to write itself into messages.
///
/// ```
///   one word in a message:  | length 4 B | count 8 B | UTF-8 bytes |
/// ```
public final class WordCounts {
    private static final int HEADER = Integer.BYTES + Long.BYTES;
    private static final Comparator<Map.Entry<String, Long>> BY_UTF8 =
            (one, other) -> Arrays.compareUnsigned(utf8(one.getKey()), utf8(other.getKey()));

    private final Map<String, Long> counts = new HashMap<>();

    /// Count a word once more.
    public void add(String word) {
        add(word, 1);
    }

    void add(String word, long times) {
        counts.merge(word, times, Long::sum);
    }

    /// Number of different words.
    public int distinct() {
        return counts.size();
    }

    /// Number of words in all.
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Words and counts in the order of the words' UTF-8 bytes, which is that of `LC_ALL=C sort`.
    public List<Map.Entry<String, Long>> sorted() {
        return counts.entrySet().stream().sorted(BY_UTF8).toList();
    }

    /// The counts in as many parts as there are ranks; a word's hash, the same in every JVM, says which.
    ///
    /// @return one message a rank
    byte[][] encode(int ranks) {
        int[] lengths = new int[ranks];
        counts.forEach((word, count) -> {
            int rank = Math.floorMod(word.hashCode(), ranks);
            lengths[rank] = Math.addExact(lengths[rank], HEADER + utf8(word).length);
        });
        ByteBuffer[] messages =
                Arrays.stream(lengths).mapToObj(ByteBuffer::allocate).toArray(ByteBuffer[]::new);
        counts.forEach((word, count) -> {
            byte[] bytes = utf8(word);
            messages[Math.floorMod(word.hashCode(), ranks)].putInt(bytes.length).putLong(count).put(bytes);
        });
        return Arrays.stream(messages).map(ByteBuffer::array).toArray(byte[][]::new);
    }

    /// Add the counts of one or more messages that stand one after the other.
    void addEncoded(byte[] messages) {
        ByteBuffer in = ByteBuffer.wrap(messages);
        while (in.hasRemaining()) {
            byte[] bytes = new byte[in.getInt()];
            long count = in.getLong();
            in.get(bytes);
            add(new String(bytes, StandardCharsets.UTF_8), count);
        }
    }

    private static byte[] utf8(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
