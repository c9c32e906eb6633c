package org.jmpi.benchmarks.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A safeguard taken out of the engine makes a named test fail: the test is worth having.
///
/// That the same tests pass with the safeguard in its place is what [JcstressTests] and the credit tests themselves show.
/// They run at once, but beside no other class: each is a JVM that compiles and starts others half of its time.
class MutantTests {
    private static final String RING = "org.jmpi.internal.transport.shm.RingControl";
    private static final String LEAVE = "org.jmpi.internal.progress.LeaveWakesWaiter";
    private static final String SLEEP = "org.jmpi.internal.transport.shm.SleepWakes";
    private static final String LINE = "org.jmpi.collectives.board.TrackLine";
    private static final String REUSE = "org.jmpi.collectives.board.TrackReuse";
    private static final String CREDIT = "org.jmpi.internal.transport.tcp.EagerCreditTests";

    /// x86 keeps stores in order by itself, so the order that a plain store would allow is written out.
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aHeaderWithoutItsReleaseIsNoticed() throws IOException, InterruptedException {
        Variant endpoint = Variant.of("org.jmpi.internal.transport.shm.ShmEndpoint");
        String lastWord = "        Native.set(slot + ShmLayout.ARGS + 16, c);\n";
        String publish = "        publish(slot, kind, signature, tag);\n";
        fails(RING, "release-removed", endpoint.with(lastWord + publish, publish + lastWord));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aLineThatIsThereAheadOfItsPayloadIsNoticed() throws IOException, InterruptedException {
        String payload = "        if (source != null && length > 0) {\n";
        String first = "        LONG.setRelease(memory, line, firstWord(round));\n";
        Variant track = Variant.of("org.jmpi.collectives.board.Track");
        fails(LINE, "payload-last", track.with(payload, first + payload));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aLineThatIsWrittenAgainTooEarlyIsNoticed() throws IOException, InterruptedException {
        Variant track = Variant.of("org.jmpi.collectives.board.Track");
        fails(REUSE, "room-unasked", track.with("doneByAll = toldByAll();", "doneByAll = round;"));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aWaiterThatParksWithoutASecondLookIsNoticed() throws IOException, InterruptedException {
        Variant waiting = Variants.parkingAtOnce();
        fails(LEAVE, "look-removed", waiting.with("!operation.isDone() && role.get()", "!operation.isDone()"));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aRankThatSleepsWithoutASecondPollIsNoticed() throws IOException, InterruptedException {
        Variant transport = Variants.sleepingLong();
        fails(SLEEP, "poll-removed", transport.with("            if (!isReady()) {\n", "            {\n"));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aSenderThatIgnoresItsCreditIsNoticed() throws IOException, InterruptedException {
        Variant endpoint = Variant.of("org.jmpi.internal.transport.tcp.TcpEndpoint");
        assertThat(runCreditTests("credit-intact", endpoint).exitCode()).isZero();
        ChildJvm mutant = runCreditTests("credit-ignored", endpoint.with("if (credit < length) {", "if (false) {"));
        assertThat(mutant.exitCode()).as(mutant.output()).isEqualTo(NamedTest.FAILED);
        assertThat(mutant.output()).contains("holdsNoMoreThanTheCreditWhateverIsOffered");
    }

    private static void fails(String test, String name, Variant... variants) throws IOException, InterruptedException {
        JcstressRun run = JcstressRun.of(test, folder(name), variants);
        assertThat(run.failed()).as("%s saw nothing forbidden; %s", test, run.output()).isEqualTo(1);
        assertThat(run.output()).contains("Observed forbidden state");
    }

    private static ChildJvm runCreditTests(String name, Variant endpoint) throws IOException, InterruptedException {
        Path folder = folder(name);
        Path classes = endpoint.compile(folder.resolve("classes").toAbsolutePath());
        return ChildJvm.run(folder, List.of(classes), List.of(NamedTest.class.getName(), CREDIT));
    }

    private static Path folder(String name) {
        return Path.of("target", "mutants", name);
    }
}
