package org.jmpi.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.Request;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfiledCallTests {
    private static final String EVENTS = "jmpi.events";

    @TempDir private Path folder;

    @BeforeEach
    void ask() {
        System.setProperty(EVENTS, "true");
    }

    @AfterEach
    void forget() {
        System.clearProperty(EVENTS);
    }

    private static RecordedEvent only(List<RecordedEvent> events, int rank, String operation) {
        List<RecordedEvent> found = events.stream()
                .filter(event -> event.getInt("rank") == rank && event.getString("operation").equals(operation))
                .toList();
        assertThat(found).as("%s of rank %d", operation, rank).hasSize(1);
        return found.getFirst();
    }

    private static void program(Mpi mpi) {
        Communicator world = mpi.world();
        world.barrier();
        double sum = world.allReduce(1.0, Op.SUM);
        assertThat(sum).isEqualTo(3);
        world.iAllGather(Buf.of(new int[1]), Buf.of(new int[3])).await();
        Request bcast = world.bcastInit(Buf.of(new long[1_000]), 0);
        bcast.start();
        bcast.await();
        bcast.free();
    }

    @Test
    void aCollectiveHasOneNumberOnAllRanksAndSaysItsAlgorithm() throws Exception {
        Path file = folder.resolve("calls.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("org.jmpi.Call");
            recording.start();
            InProcessJob.run(3, Link.INPROC, Duration.ofSeconds(30), ProfiledCallTests::program);
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        for (int rank = 0; rank < 3; rank++) {
            assertThat(only(events, rank, "barrier").getLong("collective")).isZero();
            RecordedEvent sum = only(events, rank, "allReduce");
            assertThat(sum.getLong("collective")).isEqualTo(1);
            assertThat(sum.getLong("bytes")).isEqualTo(8);
            assertThat(sum.getString("algorithm")).isNotEmpty();
            assertThat(only(events, rank, "iAllGather").getLong("collective")).isEqualTo(2);
            assertThat(only(events, rank, "await allGather").getLong("collective")).isEqualTo(2);
            assertThat(only(events, rank, "await bcast").getLong("collective"))
                    .isEqualTo(only(events, rank, "start bcast").getLong("collective"))
                    .isGreaterThan(2);
        }
    }
}
