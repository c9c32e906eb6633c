package org.jmpi.samples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.samples.words.Exchange;
import org.jmpi.samples.words.FileText;
import org.jmpi.samples.words.MemoryText;
import org.jmpi.samples.words.TextSource;
import org.jmpi.samples.words.WordCounts;
import org.jmpi.samples.words.WordScanner;

/// Counts the words of files, or of a built-in text: each rank reads its part of every file (map), words go
/// to the rank that their hash names (shuffle), counts are added there (reduce), and rank 0 prints them.
///
/// Shows `allToAllv` and `gatherv` with lengths that no one knows in advance. A file is never in memory as a
/// whole, only a block of it and the different words; every rank must be able to read it under the same name.
///
/// A word is a longest run of letters and decimal digits (Unicode L and Nd), in lower case. On standard
/// output there are only lines `word count`, sorted by the words' bytes; a summary goes to standard error.
/// The same count with other tools, in a UTF-8 locale such as C.UTF-8:
///
/// ```
/// grep -oP '[\p{L}\p{Nd}]+' FILE | sed 's/.*/\L&/' | LC_ALL=C sort | uniq -c | awk '{print $2, $1}'
/// ```
///
/// and for a text of ASCII characters only:
///
/// ```
/// tr -cs '[:alnum:]' '\n' < FILE | tr '[:upper:]' '[:lower:]' | grep . |
///     LC_ALL=C sort | uniq -c | awk '{print $2, $1}'
/// ```
///
/// Run it: `./jmpirun -np 4 sample:wordcount README.md`
public final class Wordcount {
    private static final String BUILT_IN = "Alice aime Bob\nBob aime Alice\nAlice adore Spark\n";

    private Wordcount() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(args)) {
            // In UTF-8 whatever the locale, as the text is; and not one write a word.
            var out = new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
            run(mpi, args, out, System.err);
            out.flush();
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out, PrintStream log) {
        List<String> files = Options.parse(args).operands();
        var world = mpi.world();
        WordCounts local = map(world, files);
        WordCounts ours = Exchange.shuffle(world, local);
        long read = world.reduce(local.total(), Op.SUM, 0);
        WordCounts all = Exchange.gather(world, ours);
        if (world.rank() == 0) {
            report(all, read, world.size(), out, log);
        }
    }

    /// Count the words of this rank's part of every text.
    private static WordCounts map(Communicator world, List<String> files) {
        var counts = new WordCounts();
        try {
            if (files.isEmpty()) {
                scanPart(world, new MemoryText(BUILT_IN), counts);
            }
            for (String file : files) {
                try (var text = FileText.open(file)) {
                    scanPart(world, text, counts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("text not read: files=" + files, e);
        }
        return counts;
    }

    private static void scanPart(Communicator world, TextSource text, WordCounts counts) throws IOException {
        // Rank 0's size for all: a file may grow meanwhile, and the parts must fit together.
        long size = world.bcast(text.size(), 0);
        long begin = WordScanner.cut(size, world.rank(), world.size());
        long end = WordScanner.cut(size, world.rank() + 1, world.size());
        WordScanner.scan(text, begin, end, counts::add);
    }

    private static void report(WordCounts all, long read, int ranks, PrintStream out, PrintStream log) {
        if (all.total() != read) {
            throw new IllegalStateException(
                    "words lost on the way: read=" + read + ", counted=" + all.total());
        }
        all.sorted().forEach(entry -> out.println(entry.getKey() + " " + entry.getValue()));
        log.println("wordcount: " + all.distinct() + " different words, " + read + " in all, " + ranks
                + " ranks");
    }
}
