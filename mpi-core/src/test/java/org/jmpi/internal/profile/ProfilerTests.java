package org.jmpi.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.assertj.core.api.Assertions;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Request;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilerTests {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir private Path folder;

    @AfterEach
    void forget() {
        List.of("jmpi.events", "jmpi.profile", "jmpi.counters", "jmpi.check").forEach(System::clearProperty);
    }

    private List<RecordedEvent> record(InProcessJob.RankProgram program) throws Exception {
        System.setProperty("jmpi.events", "true");
        Path file = folder.resolve("calls.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("org.jmpi.Call");
            recording.start();
            InProcessJob.run(2, Link.INPROC, LIMIT, program);
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file);
    }

    private static RecordedEvent only(List<RecordedEvent> events, int rank, String operation) {
        List<RecordedEvent> found = events.stream().filter(of(rank, operation)).toList();
        assertThat(found).as("%s of rank %d", operation, rank).hasSize(1);
        return found.getFirst();
    }

    private static Predicate<RecordedEvent> of(int rank, String operation) {
        return event -> event.getInt("rank") == rank && event.getString("operation").equals(operation);
    }

    @Test
    void aMessagesTwoEndsAreEvents() throws Exception {
        List<RecordedEvent> events = record(mpi -> {
            Communicator world = mpi.world();
            if (world.rank() == 0) {
                world.send(Buf.of(new int[5]), 1, 7);
            } else {
                world.recv(Buf.of(new int[9]), Communicator.ANY_SOURCE, Communicator.ANY_TAG);
            }
        });
        RecordedEvent send = only(events, 0, "send");
        assertThat(List.of(send.getInt("peer"), send.getInt("tag"), send.getInt("source"))).containsExactly(1, 7, -1);
        assertThat(send.getLong("bytes")).isEqualTo(20);
        assertThat(send.getString("communicator")).isEqualTo("world");
        RecordedEvent receive = only(events, 1, "recv");
        assertThat(List.of(receive.getInt("source"), receive.getInt("receivedTag"), receive.getInt("peer")))
                .containsExactly(0, 7, -1);
        assertThat(receive.getLong("receivedBytes")).isEqualTo(20);
        assertThat(receive.getLong("context")).isEqualTo(send.getLong("context"));
        assertThat(receive.getStackTrace().getFrames()).anyMatch(
                frame -> frame.getMethod().getType().getName().equals(ProfilerTests.class.getName()));
    }

    @Test
    void aReceiveThatWaitsSaysHowLong() throws Exception {
        CountDownLatch receiving = new CountDownLatch(1);
        List<RecordedEvent> events = record(mpi -> {
            Communicator world = mpi.world();
            if (world.rank() == 0) {
                receiving.await();
                Thread.sleep(50);
                world.send(Buf.of(new int[1]), 1, 0);
            } else {
                receiving.countDown();
                world.recv(Buf.of(new int[1]), 0, 0);
            }
        });
        RecordedEvent receive = only(events, 1, "recv");
        assertThat(receive.getLong("waitNanos")).isPositive().isLessThanOrEqualTo(receive.getLong("nanos"));
        assertThat(receive.getLong("nanos")).isPositive();
    }

    @Test
    void requestsAreEventsAtTheirStartAndAtTheirEnd() throws Exception {
        List<RecordedEvent> events = record(mpi -> {
            Communicator world = mpi.world();
            int other = 1 - world.rank();
            Request receive = world.irecv(Buf.of(new long[4]), other, 3);
            Request send = world.isend(Buf.of(new long[4]), other, 3);
            Request.awaitAll(receive, send);
            Request again = world.recvInit(Buf.of(new long[1]), other, 4);
            for (int round = 0; round < 3; round++) {
                again.start();
                world.send(Buf.of(new long[1]), other, 4);
                again.await();
            }
            again.free();
        });
        for (int rank = 0; rank < 2; rank++) {
            RecordedEvent posted = only(events, rank, "irecv");
            List<RecordedEvent> ends = events.stream().filter(of(rank, "await recv")).toList();
            assertThat(ends).hasSize(4).allMatch(end -> end.getInt("source") >= 0);
            assertThat(ends.getFirst().getLong("receivedBytes")).isEqualTo(32);
            assertThat(ends.getFirst().getLong("posted")).isLessThanOrEqualTo(ends.getFirst().getLong("startNanos"))
                    .isGreaterThanOrEqualTo(posted.getLong("startNanos"));
            assertThat(events).filteredOn(of(rank, "start recv")).hasSize(3);
            assertThat(only(events, rank, "isend").getLong("bytes")).isEqualTo(32);
        }
    }

    @Test
    void sumsAreWrittenAtTheEnd() throws Exception {
        System.setProperty("jmpi.counters", folder.toString());
        InProcessJob.run(2, Link.INPROC, LIMIT, ProfilerTests::exchange);
        for (int rank = 0; rank < 2; rank++) {
            List<String> lines = Files.readAllLines(folder.resolve("counters-" + rank + ".txt"));
            assertThat(lines).hasSize(2);
            assertThat(lines.getFirst()).matches("total=\\d+");
            assertThat(lines.getLast()).matches("sendRecv=10 \\d+ \\d+ 320");
            String[] numbers = lines.getLast().split("[= ]", -1);
            assertThat(Long.parseLong(numbers[3])).isLessThanOrEqualTo(Long.parseLong(numbers[2]));
        }
    }

    private static void exchange(Mpi mpi) {
        int other = 1 - mpi.world().rank();
        for (int i = 0; i < 10; i++) {
            mpi.world().sendRecv(Buf.of(new int[4]), other, 0, Buf.of(new int[4]), other, 0);
        }
    }

    @Test
    void aRankRecordsIntoAFileOfItsOwn() throws Exception {
        System.setProperty("jmpi.profile", folder.toString());
        InProcessJob.run(1, Link.INPROC, LIMIT,
                mpi -> mpi.world().sendRecv(Buf.of(new int[1]), 0, 0, Buf.of(new int[1]), 0, 0));
        List<RecordedEvent> events = RecordingFile.readAllEvents(folder.resolve("rank-0.jfr"));
        assertThat(events).extracting(event -> event.getEventType().getName())
                .containsExactlyInAnyOrder("org.jmpi.Clock", "org.jmpi.Call");
        assertThat(events.stream().filter(event -> event.hasField("ranks")).findFirst().orElseThrow().getInt("ranks"))
                .isEqualTo(1);
    }

    @Test
    void checksOfRequestsAreRefusedBeside() {
        System.setProperty("jmpi.events", "true");
        System.setProperty("jmpi.check", "resources");
        Assertions.assertThatThrownBy(() -> InProcessJob.run(1, Link.INPROC, LIMIT, mpi -> {
        })).rootCause().hasMessageContaining("one of them at a time");
    }
}
