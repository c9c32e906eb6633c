import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;

/** Counts the words of a text of ASCII, each rank those that begin in its part of the file. */
public final class WordCount implements Job {
    private static final int CHUNK = 1 << 20;

    private final Ranks ranks;
    private final String file;

    WordCount(Ranks ranks, String file) {
        this.ranks = ranks;
        this.file = file;
    }

    @Override
    public String run() {
        WordTable table = count();
        if (ranks.rank() > 0) {
            ranks.sendBytes(table.pack(), 0);
            return "";
        }
        for (int from = 1; from < ranks.size(); from++) {
            table.addAll(ranks.receiveBytes(from));
        }
        return table.answer();
    }

    private WordTable count() {
        try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
            long from = boundary(in, in.length() * ranks.rank() / ranks.size());
            long to = boundary(in, in.length() * (ranks.rank() + 1) / ranks.size());
            in.seek(from);
            return count(in, to - from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The start of the first word at a place or behind it. */
    private static long boundary(RandomAccessFile in, long at) throws IOException {
        if (at == 0) {
            return 0;
        }
        in.seek(at - 1);
        int read = in.read();
        long place = at;
        while (read > ' ') {
            read = in.read();
            place++;
        }
        return Math.min(place, in.length());
    }

    private static WordTable count(RandomAccessFile in, long bytes) throws IOException {
        WordTable table = new WordTable();
        byte[] text = new byte[CHUNK];
        int kept = 0;
        for (long left = bytes; left > 0;) {
            int read = in.read(text, kept, (int) Math.min(CHUNK - kept, left));
            left -= read;
            int end = kept + read;
            int used = words(table, text, end, left == 0);
            System.arraycopy(text, used, text, 0, end - used);
            kept = end - used;
        }
        return table;
    }

    /** Count words up to the last that may go on behind; where that begins. */
    private static int words(WordTable table, byte[] text, int end, boolean last) {
        int start = 0;
        int hash = 0;
        for (int i = 0; i < end; i++) {
            if (text[i] > ' ') {
                hash = 31 * hash + text[i];
            } else {
                if (i > start) {
                    table.add(text, start, i, hash, 1);
                }
                start = i + 1;
                hash = 0;
            }
        }
        if (last && end > start) {
            table.add(text, start, end, hash, 1);
            return end;
        }
        return start;
    }
}
