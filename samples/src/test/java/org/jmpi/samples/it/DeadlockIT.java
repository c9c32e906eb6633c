package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jmpi.samples.it.programs.Deadlocks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Ranks that wait for each other are told of within seconds, with the lines where they wait, and the job ends.
@RealProcesses
@Isolated("promises seconds, and runs its jobs at once by itself")
class DeadlockIT {
    private static final int CODE = 125;
    private static final int INTERRUPTED = 143;
    private static final int AT_ONCE = 4;
    private static final double SOON_SECONDS = 5;
    private static final Pattern LINE = Pattern.compile("  rank \\d+(?:, thread \"\\w+\")?: for ([0-9.]+) s in .*"
            + " at org\\.jmpi\\.samples\\.it\\.programs\\.Deadlocks\\.[\\w$]+\\(Deadlocks\\.java:[0-9]+\\)");
    /// What, ranks, the cycle, how the line of a rank goes on.
    private static final String CASES = """
            receives       | 2 | rank 0 waits for rank 1, which waits for rank 0 | recv (source=1, tag=7, communicator=world, bytes=1)
            synchronous    | 2 | rank 0 waits for rank 1, which waits for rank 0 | ssend (dest=1, tag=3, communicator=world, bytes=1)
            rendezvous     | 3 | rank 0 waits for rank 1, which waits for rank 2, which waits for rank 0 | send (dest=1, tag=4, communicator=world, bytes=1048576)
            isends         | 2 | rank 0 waits for rank 1, which waits for rank 0 | awaitAll (dest=1, tag=5, communicator=world, bytes=1048576)
            any            | 3 | ranks 0, 1 and 2 wait, and only they could act | recv (source=any, tag=8, communicator=world, bytes=1)
            wait-any       | 2 | rank 0 waits for rank 1, which waits for rank 0 | awaitAny (source=1, tag=1, communicator=world, bytes=1 or source=1, tag=2,
            probe          | 2 | rank 0 waits for rank 1, which waits for rank 0 | probe (source=1, tag=6, communicator=world)
            persistent     | 2 | rank 0 waits for rank 1, which waits for rank 0 | await (source=1, tag=1, communicator=world, bytes=1)
            itself         | 1 | rank 0 waits for itself | recv (source=0, tag=9, communicator=world, bytes=1)
            barrier        | 3 | rank 2, which waits for rank 0 | barrier (collective=barrier, call=1, communicator=world)
            tiny-reduction | 3 | rank 2, which waits for rank 0 | allReduce (collective=allReduce, call=51, communicator=world, bytes=8)
            reduction      | 3 | rank 2, which waits for rank 0 | allReduce (collective=allReduce, call=1, communicator=world, bytes=8388608)
            messages       | 3 | which waits for rank 0 | allGather (collective=allGather, call=1, communicator=world, bytes=3145728)
            non-blocking   | 2 | rank 0 waits for rank 1, which waits for rank 0 | await (collective=allReduce, call=1, communicator=world, bytes=72)
            different      | 2 | rank 0 waits for rank 1, which waits for rank 0 | await (collective=gather, call=1, communicator=world, root=0, bytes=8388608)
            two-ways       | 2 | rank 0 waits for rank 1, which waits for rank 0 | allReduce (collective=allReduce, call=2, communicator=world, bytes=8388608)
            no-area-yet    | 2 | rank 0 waits for rank 1, which waits for rank 0 | allReduce (collective=allReduce, call=1, communicator=world, bytes=8388608)
            no-board-yet   | 2 | rank 0 waits for rank 1, which waits for rank 0 | barrier (collective=barrier, call=8, communicator=world)
            lengths        | 2 | rank 0 waits for rank 1, which waits for rank 0 | await (collective=allReduce, persistent call=1, communicator=world, bytes=8)
            first-lengths  | 2 | rank 0 waits for rank 1, which waits for rank 0 | await (collective=allReduce, persistent call=0, communicator=world, bytes=8)
            closed         | 3 | rank 0 waits, and nobody is left to act: ranks 1 and 2 have closed their Mpi | recv (source=any, tag=2, communicator=world, bytes=1)
            closing        | 2 | rank 0 waits for rank 1, which waits for rank 0 | Mpi.close(), with messages left that nobody has received
            inter          | 4 | rank 0 waits for rank 1, which waits for rank 0; 2 more ranks wait for them | recv (source=1, tag=11, communicator=world.split0.inter, bytes=1)
            threads        | 2 | rank 0 waits for rank 1, which waits for rank 0 | recv (source=1, tag=7, communicator=world, bytes=1)
            """;
    /// What goes another way over sockets than through shared memory.
    private static final List<String> BY_SOCKETS =
            List.of("receives", "rendezvous", "any", "barrier", "tiny-reduction", "reduction", "non-blocking",
                    "closing");
    private static final List<Case> ALL = CASES.lines().flatMap(DeadlockIT::parse).toList();
    private static final Jobs JOBS = new Jobs(AT_ONCE);

    record Case(String what, int ranks, String transport, String cycle, String doing) {
        @Override
        public String toString() {
            return what + " over " + transport;
        }
    }

    private static Stream<Case> parse(String line) {
        String[] parts = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        Stream<String> transports = BY_SOCKETS.contains(parts[0]) ? Stream.of("shm", "tcp") : Stream.of("shm");
        return transports.map(over -> new Case(parts[0], Integer.parseInt(parts[1]), over, parts[2], parts[3]));
    }

    @BeforeAll
    static void startAll() {
        ALL.forEach(job -> JOBS.add(job.toString(),
                () -> Launch.program(job.ranks, job.transport, Deadlocks.class, job.what).run()));
    }

    @AfterAll
    static void endAll() {
        JOBS.close();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void isReportedWithItsCycleAndLines(Case job) throws Exception {
        Result result = JOBS.result(job.toString());
        assertThat(result.failure(CODE)).startsWith("jmpirun: deadlock: ")
                .contains("  rank 0", " in " + job.doing)
                .doesNotContain("exception")
                .endsWith("the job ended for this deadlock; with --on-deadlock report it goes on; the "
                        + (job.ranks == 1 ? "rank that ran was" : job.ranks + " ranks were") + " ended");
        assertThat(result.err().getFirst()).contains(job.cycle);
        result.err().stream().filter(line -> line.startsWith("  rank")).forEach(DeadlockIT::checkLine);
    }

    @Test
    void isReportedAndTheJobGoesOnWhereThatIsWanted() throws Exception {
        try (Running running = Launch.jmpirun("-np", "2", "--on-deadlock", "report", "-cp",
                Installation.of(Deadlocks.class).toString(), Deadlocks.class.getName(), "receives").start()) {
            running.awaitErrorLines("  rank 1: for ", 1);
            running.signal("TERM");
            assertThat(running.await().failure(INTERRUPTED))
                    .startsWith("jmpirun: deadlock: rank 0 waits for rank 1, which waits for rank 0")
                    .containsOnlyOnce("jmpirun: deadlock");
        }
    }

    private static void checkLine(String line) {
        if (!line.contains("Mpi")) {
            Matcher matcher = LINE.matcher(line);
            assertThat(matcher.matches()).as("form of the line: %s", line).isTrue();
            assertThat(Double.parseDouble(matcher.group(1))).as("seconds until %s", line).isLessThan(SOON_SECONDS);
        }
    }
}
