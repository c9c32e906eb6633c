package org.jmpi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
    private final PartialLines partials = new PartialLines();
    private final OutputSink sink = new OutputSink(out, new ByteArrayOutputStream());

    private void pump(String text, String tag) {
        pump(text, new OutputSource(tag, false), sink);
    }

    private static void pump(String text, OutputSource source, OutputSink sink) {
        new OutputPump(0, new ByteArrayInputStream(text.getBytes(UTF_8)), sink, false, source, new PartialLines())
                .run();
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
            pumps[rank] = pump(rank, new PipedInputStream(rankOut, 512));
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

    private Thread pump(int rank, InputStream in) {
        return new OutputPump(rank, in, sink, false, new OutputSource("", false), partials).start("pump-" + rank);
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

    private void awaitOutput(String expected) throws InterruptedException {
        for (int i = 0; i < 500 && !out.toString(UTF_8).equals(expected); i++) {
            Thread.sleep(10);
        }
        assertThat(out).hasToString(expected);
    }

    @Test
    void showsAnUnfinishedLineThatRestsAndMarksItWhereAnotherRankSpeaks() throws Exception {
        partials.start();
        PipedOutputStream first = new PipedOutputStream();
        PipedOutputStream second = new PipedOutputStream();
        Thread one = pump(0, new PipedInputStream(first));
        Thread two = pump(1, new PipedInputStream(second));
        first.write("Name: ".getBytes(UTF_8));
        first.flush();
        awaitOutput("Name: ");
        second.write("b\n".getBytes(UTF_8));
        second.flush();
        awaitOutput("Name:  [...]\nb\n");
        first.write("x\n".getBytes(UTF_8));
        first.close();
        awaitOutput("Name:  [...]\nb\n[...] x\n");
        second.close();
        one.join();
        two.join();
    }

    @Test
    void keepsUnfinishedLinesOfTwoRanksBack() throws Exception {
        partials.start();
        PipedOutputStream first = new PipedOutputStream();
        PipedOutputStream second = new PipedOutputStream();
        Thread one = pump(0, new PipedInputStream(first));
        Thread two = pump(1, new PipedInputStream(second));
        synchronized (sink) { // so that neither can be shown before both have begun
            first.write("a".getBytes(UTF_8));
            first.flush();
            second.write("b".getBytes(UTF_8));
            second.flush();
            while (!partials.hasSeveralRanks()) {
                Thread.sleep(1);
            }
        }
        second.write("b\n".getBytes(UTF_8));
        second.flush();
        awaitOutput("bb\na");
        first.close();
        second.close();
        one.join();
        two.join();
    }

    @Test
    void keepsALineJustBelowTheLimitWholeWhileAnotherRankSpeaks() throws Exception {
        String line = "x".repeat((1 << 20) - 2);
        PipedOutputStream slow = new PipedOutputStream();
        PipedInputStream read = new PipedInputStream(slow, 1 << 16);
        Thread one = pump(0, read);
        slow.write(line.getBytes(UTF_8));
        slow.flush();
        while (read.available() > 0) {
            Thread.sleep(1);
        }
        pump("b\n", "[1] ");
        slow.write("y\n".getBytes(UTF_8));
        slow.close();
        one.join();
        assertThat(out.toString(UTF_8)).isEqualTo("[1] b\n" + line + "y\n");
    }

    @Test
    void marksThePiecesOfAnEndlessLineWhereAnotherRankSpeaks() throws Exception {
        PipedOutputStream endless = new PipedOutputStream();
        Thread one = pump(0, new PipedInputStream(endless, 1 << 16));
        endless.write("x".repeat(3 << 20).getBytes(UTF_8));
        endless.flush();
        while (out.size() < 1 << 20) {
            Thread.sleep(1);
        }
        pump("b\n", "[1] ");
        endless.write("y\n".getBytes(UTF_8));
        endless.close();
        one.join();
        assertThat(out.toString(UTF_8).lines().toList()).satisfiesExactly(
                line -> assertThat(line).startsWith("xxx").endsWith("x [...]"),
                line -> assertThat(line).isEqualTo("[1] b"),
                line -> assertThat(line).startsWith("[...] x").endsWith("xy"));
        assertThat(out.toString(UTF_8).chars().filter(c -> c == 'x').count()).isEqualTo(3 << 20);
    }

    @Test
    void endlessLinesOfManyRanksTakeLimitedMemory() {
        for (int reserved = 0; reserved < 16; reserved++) {
            assertThat(partials.reserve(1 << 20)).isTrue();
        }
        assertThat(partials.reserve(1)).isFalse();
        String line = "x".repeat(1 << 20) + "\nend\n";
        new OutputPump(0, new ByteArrayInputStream(line.getBytes(UTF_8)), sink, false, new OutputSource("", false),
                partials).run();
        assertThat(out).hasToString(line);
    }

    @Test
    void stampsEveryLineAheadOfItsTag() {
        pump("a\nb\n", new OutputSource("[3] ", true), sink);
        assertThat(out.toString(UTF_8).lines()).hasSize(2)
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3} \\[3\\] [ab]"));
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
        brokenSink.onBroken(_ -> reports.incrementAndGet());
        for (int i = 0; i < 3; i++) {
            pump("a\n", new OutputSource("", false), brokenSink);
        }
        assertThat(reports).hasValue(1);
    }
}
