import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** How often each word occurs: open addressing, words as bytes. */
final class WordTable {
    private byte[][] words = new byte[1 << 12][];
    private int[] hashes = new int[words.length];
    private long[] counts = new long[words.length];
    private int size;

    void add(byte[] text, int from, int to, int hash, long count) {
        int mask = words.length - 1;
        int at = (hash ^ hash >>> 15) & mask;
        while (words[at] != null) {
            if (hashes[at] == hash && Arrays.equals(words[at], 0, words[at].length, text, from, to)) {
                counts[at] += count;
                return;
            }
            at = (at + 1) & mask;
        }
        words[at] = Arrays.copyOfRange(text, from, to);
        hashes[at] = hash;
        counts[at] = count;
        if (++size > words.length / 2) {
            grow();
        }
    }

    private void grow() {
        byte[][] oldWords = words;
        int[] oldHashes = hashes;
        long[] oldCounts = counts;
        words = new byte[2 * oldWords.length][];
        hashes = new int[words.length];
        counts = new long[words.length];
        size = 0;
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != null) {
                add(oldWords[i], 0, oldWords[i].length, oldHashes[i], oldCounts[i]);
            }
        }
    }

    byte[] pack() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(size);
            for (int i = 0; i < words.length; i++) {
                if (words[i] != null) {
                    out.writeInt(words[i].length);
                    out.write(words[i]);
                    out.writeInt(hashes[i]);
                    out.writeLong(counts[i]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    void addAll(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            for (int left = in.readInt(); left > 0; left--) {
                byte[] word = in.readNBytes(in.readInt());
                add(word, 0, word.length, in.readInt(), in.readLong());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many words, how many different ones, and a number that every word and count is in. */
    String answer() {
        long all = 0;
        long sum = 0;
        for (int i = 0; i < words.length; i++) {
            all += counts[i];
            sum += hashes[i] * counts[i];
        }
        return all + " " + size + " " + sum;
    }
}
