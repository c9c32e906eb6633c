package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmpi.samples.it.programs.Stranger;
import org.jmpi.samples.it.programs.WaitForInput;
import org.junit.jupiter.api.Test;

/// A stranger on the network of a job's hosts costs connections, no memory and no crash.
@OnLab(hosts = 3)
class HostStrangerIT {
    private static final long SEED = Long.getLong("jmpi.test.seed", 20_261_122);
    private static final int CONNECTIONS = 10_000;
    private static final int RANKS = 4;

    private final LabJobs jobs;

    HostStrangerIT(LabJobs jobs) {
        this.jobs = jobs;
    }

    /// Ten frames a connection, some of which claim to be 2 GiB long, which is more than any rank has.
    @Test
    void aHundredThousandFramesChangeNothing() throws Exception {
        try (Running job = jobs.on("h1:2,h2:2", "-np", Integer.toString(RANKS), "--java-options", "-Xmx64m", "-cp",
                Installation.of(WaitForInput.class).toString(), WaitForInput.class.getName()).withInput().start()) {
            assertThat(job.awaitLine("ready")).isEmpty();
            Set<InetSocketAddress> doors = Doors.of(members(job));
            assertThat(doors).as("those of ranks, and of the launcher by IPv4 or both").hasSizeGreaterThan(RANKS);
            jobs.lab().on(3, stranger(doors));
            job.send("go");
            Result result = job.await();
            assertThat(result.success()).as("seed=%d", SEED).containsExactly("ready", "sum 4.0");
            assertThat(result.err()).filteredOn(line -> line.startsWith("WARNING: "))
                    .hasSizeBetween(1, RANKS)
                    .allMatch(line -> line.startsWith("WARNING: a connection was refused"));
        }
        jobs.assertQuiet();
    }

    private List<ProcessHandle> members(Running job) {
        List<ProcessHandle> members = new ArrayList<>(job.processes());
        jobs.lab().pids("org.jmpi").forEach(pid -> ProcessHandle.of(pid).ifPresent(members::add));
        return members;
    }

    private static String stranger(Set<InetSocketAddress> doors) {
        String where = doors.stream()
                .map(door -> door.getAddress().getHostAddress() + " " + door.getPort())
                .collect(Collectors.joining(" "));
        return Stream.of(System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Stranger.class.getName(), Long.toString(SEED),
                Integer.toString(CONNECTIONS), where).collect(Collectors.joining(" "));
    }
}
