package org.jmpi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OutputPumpTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final OutputSink sink = new OutputSink(out, new ByteArrayOutputStream());

    private void pump(String text, String tag) {
        new OutputPump(new ByteArrayInputStream(text.getBytes(UTF_8)), sink, false, tag).run();
    }

    @Test
    void passesAnUnfinishedLastLineOnAsItIs() {
        pump("a\nb", "");
        assertThat(out).hasToString("a\nb");
    }

    @Test
    void startsANewLineBehindAnothersUnfinishedOne() {
        pump("a", "");
        pump("b\n", "");
        assertThat(out).hasToString("a\nb\n");
    }

    @Test
    void tagsEveryLine() {
        pump("a\n\nb", "[3] ");
        assertThat(out).hasToString("[3] a\n[3] \n[3] b");
    }

    @Test
    void carriesALineLongerThanItsBufferInOrder() {
        String line = "x".repeat(3 << 20) + "\nend\n";
        pump(line, "");
        assertThat(out.toString(UTF_8)).isEqualTo(line);
    }

    @Test
    void neverMixesTwoWritersInALine() throws Exception {
        long seed = System.nanoTime();
        Thread[] pumps = new Thread[4];
        Thread[] writers = new Thread[4];
        for (int rank = 0; rank < 4; rank++) {
            PipedOutputStream rankOut = new PipedOutputStream();
            pumps[rank] = new OutputPump(new PipedInputStream(rankOut, 512), sink, false, "").start("pump");
            char letter = (char) ('a' + rank);
            Random random = new Random(seed + rank);
            writers[rank] = Thread.ofPlatform().start(() -> writeLines(rankOut, letter, random));
        }
        for (int rank = 0; rank < 4; rank++) {
            writers[rank].join();
            pumps[rank].join();
        }
        assertThat(out.toString(UTF_8).lines()).as("seed=%d", seed)
                .hasSize(4 * 300)
                .allMatch(line -> line.chars().distinct().count() == 1);
    }

    private static void writeLines(OutputStream out, char letter, Random random) {
        try (out) {
            for (int i = 0; i < 300; i++) {
                byte[] line = (String.valueOf(letter).repeat(1 + random.nextInt(200)) + "\n").getBytes(UTF_8);
                int cut = random.nextInt(line.length);
                out.write(line, 0, cut);
                out.flush();
                out.write(line, cut, line.length - cut);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void reportsOnceThatNobodyReads() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        OutputSink brokenSink = new OutputSink(broken, broken);
        AtomicInteger reports = new AtomicInteger();
        brokenSink.onBroken(reports::incrementAndGet);
        for (int i = 0; i < 3; i++) {
            new OutputPump(new ByteArrayInputStream("a\n".getBytes(UTF_8)), brokenSink, false, "").run();
        }
        assertThat(reports).hasValue(1);
    }
}
