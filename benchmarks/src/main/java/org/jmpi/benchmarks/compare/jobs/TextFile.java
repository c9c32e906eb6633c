package org.jmpi.benchmarks.compare.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SplittableRandom;

/// A text of made-up words, of which a few are frequent and many rare, as in real ones.
final class TextFile {
    private static final int WORDS = 50_000;
    private static final int WORDS_A_LINE = 12;
    private static final int LETTERS = 26;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 11;
    private static final int CHUNK = 1 << 20;
    private static final long SEED = 1;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final byte[][] words = new byte[WORDS][];

    private TextFile() {
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int left = random.nextInt(SHORTEST, LONGEST); left > 0; left--) {
                word.append((char) ('a' + random.nextInt(LETTERS)));
            }
            words[i] = word.toString().getBytes(StandardCharsets.US_ASCII);
        }
    }

    /// The text of so many bytes and a few more, the same each time; made where it isn't there yet.
    static Path make(Path folder, long bytes) throws IOException {
        Path file = Files.createDirectories(folder).resolve("text-" + bytes + ".txt");
        if (!Files.exists(file)) {
            Path unfinished = folder.resolve("text.unfinished");
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                new TextFile().write(out, bytes);
            }
            Path ignored = Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private void write(OutputStream out, long bytes) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int used = 0;
        int inLine = 0;
        for (long written = 0; written < bytes;) {
            byte[] word = word();
            if (used + word.length + 1 > CHUNK) {
                out.write(chunk, 0, used);
                used = 0;
            }
            System.arraycopy(word, 0, chunk, used, word.length);
            used += word.length;
            inLine = (inLine + 1) % WORDS_A_LINE;
            chunk[used++] = (byte) (inLine == 0 ? '\n' : ' ');
            written += word.length + 1;
        }
        out.write(chunk, 0, used);
    }

    /// By a power of an even chance: the first thousandth of the words makes up a tenth of the text.
    private byte[] word() {
        double chance = random.nextDouble();
        return words[(int) (chance * chance * chance * WORDS)];
    }
}
